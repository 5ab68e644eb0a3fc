"use client";

import { useState } from "react";
import type { Gathering as GatheringTalk } from "../../lib/talk/talk";
import { CalmGate } from "./CalmGate";
import { GatheringChoices } from "./GatheringChoices";
import { Settling } from "./Settling";
import { useTable } from "./table";

type Stage = "arriving" | "calm" | "choosing";

/** Before a talk: arrive, look how one is where the format asks, then settle what is right for each. It begins when both say ready. */
export function Gathering({ talk }: { readonly talk: GatheringTalk }) {
  const { seat } = useTable();
  const [stage, setStage] = useState<Stage>(talk.choices[seat].clock === null ? "arriving" : "choosing");
  switch (stage) {
    case "arriving":
      return <Settling talk={talk} onGoOn={() => setStage(talk.skeleton.gate.calm ? "calm" : "choosing")} />;
    case "calm":
      return <CalmGate onGoOn={() => setStage("choosing")} />;
    case "choosing":
      return <GatheringChoices talk={talk} />;
  }
}
