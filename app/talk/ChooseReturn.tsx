"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { between, type Instant } from "../../lib/values/time";
import { Button, type ButtonKind } from "../look/Button";
import { Choices } from "../look/Choices";
import type { Return } from "./returns";
import { useMoment } from "./useMoment";

type ChooseReturnProps = {
  readonly legend: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly offered: readonly Return[];
  /** Since when a while counts. */
  readonly from: Instant;
  readonly now: Instant;
  readonly go: ReactNode;
  readonly kind?: ButtonKind;
  readonly busy: boolean;
  /** What is chosen before anything is: whoever is flooded needs one touch less. */
  readonly preset?: Return | undefined;
  readonly onChoose: (chosen: Return) => void;
  /** Beside the button. */
  readonly children?: ReactNode;
};

/** When to come back, as one question with a few answers. */
export function ChooseReturn({ legend, hint, offered, go, kind, busy, preset, onChoose, ...rest }: ChooseReturnProps) {
  const [until, setUntil] = useState(preset ? String(preset.until) : null);
  const labelOf = useLabel(rest);
  const chosen = offered.find((each) => String(each.until) === until);
  return (
    <>
      <Choices
        legend={legend}
        hint={hint}
        choices={offered.map((each) => ({ value: String(each.until), ...labelOf(each) }))}
        chosen={until}
        onChoose={setUntil}
      />
      <div className="flex flex-wrap gap-3">
        <Button kind={kind} busy={busy} disabled={chosen === undefined} onClick={() => chosen && onChoose(chosen)}>
          {go}
        </Button>
        {rest.children}
      </div>
    </>
  );
}

function useLabel({ from, now }: { readonly from: Instant; readonly now: Instant }) {
  const t = useTranslations("talk.timeOut");
  const moment = useMoment();
  return ({ name, until }: Return) => {
    if (until <= now) return { label: t("now") };
    const { label, hint } = moment.inWords(from, between(from, until));
    return name === "while" ? { label, hint } : { label: t(name), hint };
  };
}
