"use client";

import { floorOf } from "../../lib/talk/places";
import { classes } from "../look/classes";
import { useTable } from "./table";

const SLOW = "pointer-events-none fixed -z-10 transition-[opacity,translate] duration-1000 ease-calm";

/** The room's light: full for whoever holds the floor; for whoever listens the room is dim, and the light is across. Decoration. */
export function Light() {
  const { snapshot, seat } = useTable();
  const floor = snapshot.talk ? floorOf(snapshot.talk) : "none";
  const across = floor !== "both" && floor !== seat;
  return (
    <div aria-hidden="true">
      <span className={classes(SLOW, "inset-0 bg-shade", across ? "opacity-100" : "opacity-0")} />
      <span
        className={classes(
          SLOW,
          "-inset-x-1/2 top-0 h-[28rem] bg-[radial-gradient(34rem_22rem_at_50%_-4rem,var(--glow),transparent)]",
          across ? "translate-x-[12%] opacity-80" : "translate-x-0 opacity-100",
        )}
      />
    </div>
  );
}
