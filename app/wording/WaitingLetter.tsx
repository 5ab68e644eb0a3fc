"use client";

import type { ReactNode } from "react";
import type { Seat } from "../../lib/values/seat";
import { Button, type ButtonKind } from "../look/Button";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";

/** What can be done with what waits. */
type WaitingActs = {
  readonly busy: boolean;
  /** Null where it cannot be read here. */
  readonly approve: (() => void) | null;
  readonly drop: () => void;
  readonly reword: (kind: ButtonKind) => ReactNode;
};

type WaitingLetterProps = {
  /** Who put it so. */
  readonly seat: Seat;
  readonly mine: boolean;
  readonly says: Readonly<Record<"mine" | "theirs" | "approve" | "letGo" | "takeBack", string>>;
  /** Null where it can only be read. */
  readonly acts: WaitingActs | null;
  readonly children: ReactNode;
};

/** A wording that waits. What waits for an answer here looks like a letter of the other's. */
export function WaitingLetter({ seat, mine, says, acts, children }: WaitingLetterProps) {
  const letter = seat === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  return (
    <div className={classes("flex flex-col gap-3 rounded-card border p-5", mine ? "border-line bg-table" : letter)}>
      <p className="flex items-start gap-2.5 text-small">
        <PersonMark seat={seat} className="mt-0.5 size-4" />
        {mine ? says.mine : says.theirs}
      </p>
      {children}
      {acts && (mine ? <OwnActs {...acts} says={says} /> : <Answer {...acts} says={says} />)}
    </div>
  );
}

type ActsProps = WaitingActs & Pick<WaitingLetterProps, "says">;

/** The other approves exactly what stands here, puts it differently, or lets it go without a reason. */
function Answer({ busy, approve, drop, reword, says }: ActsProps) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {approve && (
        <Button className="w-full sm:w-auto" busy={busy} onClick={approve}>
          {says.approve}
        </Button>
      )}
      {reword("quiet")}
      <Button kind="plain" className="text-small" disabled={busy} onClick={drop}>
        {says.letGo}
      </Button>
    </div>
  );
}

function OwnActs({ busy, drop, reword, says }: ActsProps) {
  return (
    <div className="-mx-3 flex flex-wrap items-center gap-x-1">
      {reword("plain")}
      <Button kind="plain" className="text-small" disabled={busy} onClick={drop}>
        {says.takeBack}
      </Button>
    </div>
  );
}
