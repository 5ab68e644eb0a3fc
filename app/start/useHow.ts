"use client";

import { useMemo, useState } from "react";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { Format } from "../../lib/talk/format";
import { learned, type Usual } from "../../lib/talk/learned";
import { withOpener } from "../../lib/talk/opener";
import { type Rules, rulesWith } from "../../lib/talk/rules";
import type { Opened } from "../../lib/talk/trial";
import { suggestedFirst } from "../../lib/talk/whoBegins";
import { usePast } from "./usePast";

/** How a talk to come goes, as far as it is settled here. */
export type How = {
  readonly opened: Opened;
  /** Which of the format's presets it starts from; null for its usual rules. */
  readonly preset: string | null;
  readonly choosePreset: (preset: string | null) => void;
  readonly change: (rules: Rules) => void;
  readonly usual: Usual;
  /** Who would begin by turns; null where nobody has begun yet. */
  readonly suggested: Rules["first"] | null;
};

/** A format's rules with what the house sets, what these two usually do and what was changed on this page; something that hurts is opened softly. */
export function useHow(format: Format, room: OpenRoom | null, hurts: boolean): How {
  const past = usePast(room, format.skeleton.format);
  const [preset, setPreset] = useState<string | null>(null);
  const [changed, setChanged] = useState<Rules | null>(null);
  const usual = useMemo(() => learned(format.skeleton, past.ofFormat), [format, past.ofFormat]);
  const suggested = room && suggestedFirst(past.any, room.seat);
  const ofPreset = (id: string | null): Rules => format.presets.find((each) => each.id === id)?.rules ?? format.rules;
  const houses = (rules: Rules): Rules => rulesWith(rules, room?.rules ?? {});
  const { skeleton, rules: before } = withOpened(format, ofPreset(preset), hurts);
  const start = houses(before);
  // A lot is the format's own wish; whoever it is otherwise, the two take turns.
  const rules =
    changed === null
      ? { ...start, first: start.first === "lot" ? start.first : (suggested ?? start.first) }
      : { ...changed, lengths: { ...start.lengths, ...changed.lengths } };
  return {
    opened: { skeleton, rules },
    preset,
    choosePreset: (id) => {
      const { lengths, turns } = houses(ofPreset(id));
      setPreset(id);
      setChanged(changed && { ...changed, lengths, turns });
    },
    change: setChanged,
    usual,
    suggested,
  };
}

const withOpened = ({ skeleton }: Format, rules: Rules, hurts: boolean): Opened =>
  hurts ? withOpener({ skeleton, rules }) : { skeleton, rules };
