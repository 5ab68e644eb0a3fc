"use client";

import { Closed } from "./Closed";
import { Countdown } from "./Countdown";
import { Gathering } from "./Gathering";
import { OnAnotherDay } from "./OnAnotherDay";
import { OnTimeOut } from "./OnTimeOut";
import { OutageTold } from "./OutageTold";
import { RunningStep } from "./RunningStep";
import { SoftStart } from "./SoftStart";
import { useTable } from "./table";
import { Waiting } from "./Waiting";

/** The screen of a talk as it stands. */
export function TalkNow() {
  const { snapshot } = useTable();
  const { talk, view } = snapshot;
  if (talk === null) return null;
  switch (talk.status) {
    case "gathering":
      return <Gathering talk={talk} />;
    case "running":
      return (
        <>
          <OutageTold />
          <Countdown talk={talk} />
          <SoftStart talk={talk} />
          {view && <RunningStep view={view} />}
        </>
      );
    case "paused":
      return talk.pause.cause === "time-out" ? <OnTimeOut talk={talk} pause={talk.pause} /> : <Waiting talk={talk} />;
    case "resting":
      return talk.meet ? <OnAnotherDay talk={talk} meet={talk.meet} /> : <Waiting talk={talk} />;
    case "closed":
      return <Closed talk={talk} />;
  }
}
