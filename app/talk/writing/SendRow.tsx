"use client";

import type { ReactNode } from "react";
import type { StepView } from "../../../lib/talk/view";
import { Button } from "../../look/Button";
import { Trouble } from "../Trouble";
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
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} disabled={disabled} onClick={onSend}>
          {label ?? words("send")}
        </Button>
        {children}
        {view.mayPass && (
          <Button kind="plain" disabled={busy} onClick={() => void act({ type: "pass" })}>
            {words("pass")}
          </Button>
        )}
      </div>
      <Trouble why={trouble} />
    </>
  );
}
