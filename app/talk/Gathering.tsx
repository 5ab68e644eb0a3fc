"use client";

import { useState } from "react";
import type { Gathering as GatheringTalk } from "../../lib/talk/talk";
import { GatheringChoices } from "./GatheringChoices";
import { Settling } from "./Settling";
import { useTable } from "./table";

/** Before a talk: arrive, then settle what is right for each. It begins when both are here and both say ready. */
export function Gathering({ talk }: { readonly talk: GatheringTalk }) {
  const { seat } = useTable();
  const [arrived, setArrived] = useState(talk.choices[seat].clock !== null);
  return arrived ? <GatheringChoices talk={talk} /> : <Settling onGoOn={() => setArrived(true)} />;
}
