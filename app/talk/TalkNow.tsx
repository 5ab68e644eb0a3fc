"use client";

import type { Talk } from "../../lib/talk/talk";
import { Closed } from "./Closed";
import { Countdown } from "./Countdown";
import { Edge } from "./Edge";
import { Gathering } from "./Gathering";
import { OnAnotherDay } from "./OnAnotherDay";
import { OnTimeOut } from "./OnTimeOut";
import { OutageTold } from "./OutageTold";
import { RunningStep } from "./RunningStep";
import { SoftStart } from "./SoftStart";
import { useTable } from "./table";
import { Waiting } from "./Waiting";

/** The screen of a talk as it stands, and the ways out of it: one edge for all screens, so that a question open there outlives a change. */
export function TalkNow() {
  const { talk } = useTable().snapshot;
  if (talk === null) return null;
  return (
    <>
      <Screen talk={talk} />
      {talk.status !== "closed" && <Edge talk={talk} />}
    </>
  );
}

function Screen({ talk }: { readonly talk: Talk }) {
  const { view } = useTable().snapshot;
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
