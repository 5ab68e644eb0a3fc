"use client";

import type { ReactNode } from "react";
import type { StepView } from "../../../lib/talk/view";
import { Button } from "../../look/Button";
import { Trouble } from "../Trouble";
import { useTable } from "../table";
import type { useAct } from "../useAct";
import { useStepLine } from "../useStepLine";

type SendRowProps = {
  readonly view: StepView;
  readonly acting: ReturnType<typeof useAct>;
  readonly disabled: boolean;
  readonly onSend: () => void;
  /** What the button says; the step's own word where nothing else is given. */
  readonly label?: string | undefined;
  readonly children?: ReactNode;
};

/** The way on from what was written, the way past it, and why it did not go. */
export function SendRow({ view, acting, disabled, onSend, label, children }: SendRowProps) {
  const words = useStepLine(view.id);
  const { act, busy, trouble } = acting;
  const spoken = useSpokenHere();
  // Whoever has said something goes on by the answer that stands below.
  const mayPass = view.mayPass && !(view.mayStay && spoken && view.answers.length > 0);
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} disabled={disabled} onClick={onSend}>
          {label ?? words("send")}
        </Button>
        {children}
        {mayPass && (
          <Button kind="plain" disabled={busy} onClick={() => void act({ type: "pass" })}>
            {words("pass")}
          </Button>
        )}
      </div>
      <Trouble why={trouble} />
    </>
  );
}

/** Whether this partner has said something at the step at hand. */
function useSpokenHere(): boolean {
  const { snapshot, seat } = useTable();
  const { talk, events } = snapshot;
  const since = talk && "step" in talk ? talk.step.since : Number.POSITIVE_INFINITY;
  return events.some(({ seq, by, happening }) => seq > since && by === seat && happening.kind === "Said");
}
