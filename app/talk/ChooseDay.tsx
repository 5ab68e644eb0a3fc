"use client";

import { type ReactNode, useState } from "react";
import type { Act } from "../../lib/talk/command";
import type { Instant } from "../../lib/values/time";
import { ChooseTime } from "../room/ChooseTime";
import { Trouble } from "./Trouble";
import { useAct } from "./useAct";

type ChooseDayProps = {
  readonly legend: ReactNode;
  readonly go: ReactNode;
  /** Until when the talk may rest. */
  readonly last: Instant;
  /** What is asked for with the day that was chosen. */
  readonly asks: (until: Instant) => Act;
  readonly onDone: () => void;
};

/** The day and time on which a talk goes on, while it may rest. [P7] */
export function ChooseDay({ legend, go, last, asks, onDone }: ChooseDayProps) {
  const { act, busy, trouble } = useAct();
  // The field for days would jump if its last day moved while it is open.
  const [within] = useState(last);
  const choose = async (until: Instant) => {
    if (await act(asks(until))) onDone();
  };
  return (
    <>
      <ChooseTime legend={legend} go={go} busy={busy} last={within} onChoose={(until) => void choose(until)} />
      <Trouble why={trouble} />
    </>
  );
}
