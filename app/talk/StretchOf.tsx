"use client";

import type { ReactNode } from "react";
import type { TalkSnapshot } from "../../lib/line/types";
import type { LoggedEvent } from "../../lib/wire/messages";
import type { Stretch } from "./course";
import { Said } from "./Said";
import { useStretchTitle } from "./usePartTitle";

type StretchProps = {
  readonly stretch: Stretch;
  readonly words: TalkSnapshot["words"];
  /** What can be done with each thing that was said. */
  readonly acts?: (event: LoggedEvent) => ReactNode;
};

/** One turn of a talk, or what was said between turns, to read. */
export function StretchOf({ stretch, words, acts }: StretchProps) {
  const title = useStretchTitle()(stretch);
  return (
    <section className="flex flex-col gap-4">
      {title && <h2 className="text-small font-semibold">{title}</h2>}
      {stretch.events.map((event) => (
        <Said key={event.seq} event={event} words={words.get(event.seq)}>
          {acts?.(event)}
        </Said>
      ))}
    </section>
  );
}
