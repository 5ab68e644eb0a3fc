"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { SUMMARY_LENGTH } from "../../lib/line/talkSummary";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { TextArea } from "../look/TextArea";
import { Trouble } from "../room/Trouble";
import { useStartedText } from "../wording/useStartedText";

type SummaryFormProps = {
  readonly name: string;
  /** Under which name what is typed is kept on this device. */
  readonly keptAs: string;
  /** The words to begin from. */
  readonly start: string;
  readonly busy: boolean;
  readonly trouble: RoomTrouble | null;
  /** Asks the other; true once it is done. */
  readonly onAsk: (text: string) => Promise<boolean>;
};

/** What both could say of their talk, in a sentence or two. */
export function SummaryForm({ name, keptAs, start, busy, trouble, onAsk }: SummaryFormProps) {
  const t = useTranslations("summary.form");
  const { text, field, clear } = useStartedText(keptAs, start);
  const [asked, setAsked] = useState(false);
  const missing = text.trim() === "";
  const ask = async () => {
    setAsked(true);
    if (!missing && (await onAsk(text))) clear();
  };
  return (
    <Form onSubmit={() => void ask()} className="gap-5">
      <TextArea
        label={t("text")}
        hint={t("hint")}
        rows={3}
        {...field}
        maxLength={SUMMARY_LENGTH}
        problem={asked && missing && t("missing")}
      />
      <Button type="submit" wide busy={busy}>
        {t("go", { name })}
      </Button>
      <Trouble trouble={trouble} />
    </Form>
  );
}
