"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Done } from "../../lib/line/roomTypes";
import { FELT_HEARD, type FeltHeard, WHOLLY } from "../../lib/room/feltHeard";
import { Button } from "../look/Button";
import { ZeroToTen } from "../look/ZeroToTen";
import { Trouble } from "../room/Trouble";
import { type Doing, useDoing } from "../room/useDoing";

export type SayFeltProps = {
  /** Null where one has not said. */
  readonly felt: FeltHeard | null;
  readonly say: (felt: FeltHeard) => Promise<Done>;
  readonly takeBack: () => Promise<Done>;
  /** Another way than to answer. */
  readonly children?: ReactNode;
};

/** The question with its numbers; once answered, the answer, to be changed or taken back. */
export function SayFelt({ felt, say, takeBack, children }: SayFeltProps) {
  const doing = useDoing();
  const [changing, setChanging] = useState(false);
  const [justSaid, setJustSaid] = useState(false);
  const keep = async (number: FeltHeard) => {
    if (!(await doing.run(() => say(number)))) return;
    setJustSaid(true);
    setChanging(false);
  };
  return (
    <>
      {felt === null || changing ? (
        <Scale {...{ felt, doing, children }} onKeep={(number) => void keep(number)} />
      ) : (
        <Said {...{ felt, doing, takeBack, justSaid }} onChange={() => setChanging(true)} />
      )}
      <Trouble trouble={doing.trouble} />
    </>
  );
}

type ScaleProps = Pick<SayFeltProps, "felt" | "children"> & {
  readonly doing: Doing;
  readonly onKeep: (felt: FeltHeard) => void;
};

function Scale({ felt, doing: { busy }, children, onKeep }: ScaleProps) {
  const t = useTranslations("private.felt");
  const [chosen, setChosen] = useState<FeltHeard | null>(felt);
  return (
    <>
      <ZeroToTen
        question={t("question")}
        hint={`${t("scale")} ${t("only")}`}
        chosen={chosen}
        onChoose={(number) => setChosen(FELT_HEARD[number] ?? null)}
      />
      <div className="flex flex-wrap gap-3">
        <Button
          kind="quiet"
          busy={busy}
          disabled={chosen === null}
          onClick={() => {
            if (chosen !== null) onKeep(chosen);
          }}
        >
          {t("keep")}
        </Button>
        {children}
      </div>
    </>
  );
}

type SaidProps = Pick<SayFeltProps, "takeBack"> & {
  readonly felt: FeltHeard;
  readonly doing: Doing;
  /** The button that said so is gone: the answer takes the focus. */
  readonly justSaid: boolean;
  readonly onChange: () => void;
};

function Said({ felt, doing: { busy, run }, takeBack, justSaid, onChange }: SaidProps) {
  const t = useTranslations("private.felt");
  const answer = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (justSaid) answer.current?.focus();
  }, [justSaid]);
  return (
    <>
      <p ref={answer} tabIndex={-1}>
        {t("said", { felt, most: WHOLLY })}
      </p>
      <div className="-mx-3 flex flex-wrap gap-x-1">
        <Button kind="plain" className="text-small" onClick={onChange}>
          {t("change")}
        </Button>
        <Button kind="plain" className="text-small" busy={busy} onClick={() => void run(takeBack)}>
          {t("takeBack")}
        </Button>
      </div>
    </>
  );
}
