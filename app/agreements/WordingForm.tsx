"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { AGREEMENT_LENGTH, type Doer, type Wording } from "../../lib/room/agreement";
import { dayOf } from "../../lib/room/evenings";
import { otherSeat, type Seat } from "../../lib/values/seat";
import { seconds } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Pills } from "../look/Pills";
import { TextArea } from "../look/TextArea";
import { Trouble } from "../room/Trouble";
import { useNow } from "../room/useNow";
import { ownZone } from "../room/useSpokenTime";
import { useStartedText } from "../wording/useStartedText";

type WordingFormProps = {
  readonly seat: Seat;
  readonly name: string;
  /** Under which name what is typed is kept on this device. */
  readonly keptAs: string;
  /** What stands now, to begin from. */
  readonly start: Wording | null;
  readonly busy: boolean;
  readonly trouble: RoomTrouble | null;
  /** Asks the other; true once it is done. */
  readonly onAsk: (wording: Wording) => Promise<boolean>;
};

/** What the two could agree on: what, who does it, and by when if a day matters. */
export function WordingForm({ seat, name, keptAs, start, busy, trouble, onAsk }: WordingFormProps) {
  const t = useTranslations("agreements.form");
  const today = dayOf(useNow(seconds(60)), ownZone());
  const { text: what, field, clear } = useStartedText(keptAs, start?.what ?? "");
  const [who, setWho] = useState<Doer>(start?.who ?? "both");
  const [by, setBy] = useState(start?.by ?? "");
  const [problem, setProblem] = useState<"missing" | "passed" | null>(null);
  const ask = async () => {
    const lacks = what.trim() === "" ? "missing" : by !== "" && by < today ? "passed" : null;
    setProblem(lacks);
    if (lacks === null && (await onAsk({ what, who, by: by === "" ? null : by }))) clear();
  };
  const doers: readonly { readonly value: Doer; readonly label: string }[] = [
    { value: "both", label: t("both") },
    { value: seat, label: t("me") },
    { value: otherSeat(seat), label: name },
  ];
  return (
    <Form onSubmit={() => void ask()} className="gap-5">
      <TextArea
        label={t("what")}
        hint={t("whatHint")}
        rows={2}
        {...field}
        maxLength={AGREEMENT_LENGTH}
        problem={problem === "missing" && what.trim() === "" && t("missing")}
      />
      <Pills legend={t("who")} choices={doers} chosen={who} onChoose={setWho} />
      <Field
        label={t("by")}
        hint={t("byHint")}
        type="date"
        min={today}
        value={by}
        onChange={(event) => setBy(event.target.value)}
        problem={problem === "passed" && by !== "" && by < today && t("passed")}
      />
      <Button type="submit" wide busy={busy}>
        {t("go", { name })}
      </Button>
      <Trouble trouble={trouble} />
    </Form>
  );
}
