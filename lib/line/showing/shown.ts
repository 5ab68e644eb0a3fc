import * as z from "zod/mini";
import { MOST_SHOWN_TALKS } from "../../room/share";
import type { BySeat } from "../../values/seat";
import { bySeatOf, instant, seat } from "../../wire/routes/fields";
import type { CopiedLine, CopiedSection, SaidCopy } from "../copy/talkCopy";

const VERSION = 1;

const line = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("said"), by: z.nullable(seat), label: z.string(), text: z.nullable(z.string()) }),
  /** Something stands here in the talk that was not chosen, or is not there any more: neither what, nor whose, nor why. */
  z.strictObject({ is: z.literal("left-out") }),
]);
const section = z.strictObject({
  kind: z.enum(["plans", "takeaways", "course"]),
  title: z.nullable(z.string()),
  lines: z.array(line),
});
const talk = z.strictObject({
  title: z.nullable(z.string()),
  format: z.nullable(z.string()),
  began: instant,
  sections: z.array(section),
});
const written = z.strictObject({
  v: z.literal(VERSION),
  names: bySeatOf(z.string()),
  talks: z.array(talk).check(z.minLength(1), z.maxLength(MOST_SHOWN_TALKS)),
});

/** One thing of a talk as a counsellor reads it, or that something was left out there. */
export type ShownLine = z.output<typeof line>;
type ShownSection = z.output<typeof section>;
/** A talk as a counsellor reads it. `title`: what it was about; null where there is none, or it was left out. */
export type ShownTalk = z.output<typeof talk>;
/** All that a counsellor reads: chosen talks, and what the two are called. */
export type Shown = { readonly names: BySeat<string>; readonly talks: readonly ShownTalk[] };

/** Where a talk's topic stands in it. */
export const TOPIC = 1;

/** What of a talk is chosen: its notes, or what was said as well; without what stands at these places. */
export type Chosen = { readonly said: boolean; readonly leftOut: ReadonlySet<number> };

/** A talk as it is chosen. Holds nothing that was not. */
export function shownTalk({ topic, format, began, sections }: SaidCopy, { said, leftOut }: Chosen): ShownTalk {
  const hasTopic = topic?.state === "open" && !leftOut.has(TOPIC);
  return {
    title: hasTopic ? topic.text : null,
    format: format.title,
    began,
    sections: sections
      .filter(({ kind }) => said || kind !== "course")
      .map((each) => shownSection(each, leftOut))
      .filter(({ lines }) => lines.length > 0),
  };
}

function shownSection({ kind, title, lines }: CopiedSection, leftOut: Chosen["leftOut"]): ShownSection {
  const shown = lines.map((each): ShownLine => (isShown(each, leftOut) ? shownLine(each) : { is: "left-out" }));
  // How much was left out in a row is nobody's business.
  return { kind, title, lines: shown.filter((each, at) => each.is === "said" || shown[at - 1]?.is !== "left-out") };
}

const isShown = ({ seq, words }: CopiedLine, leftOut: Chosen["leftOut"]): boolean =>
  !leftOut.has(seq) && (words === null || words.state === "open");

const shownLine = ({ by, label, words }: CopiedLine): ShownLine => ({
  ...{ is: "said", by, label },
  text: words?.state === "open" ? words.text : null,
});

/** What a counsellor is to read, as it is sealed. */
export const writeShown = ({ names, talks }: Shown): string => JSON.stringify({ v: VERSION, names, talks });

/** What somebody else's browser has sealed, read strictly; null where it is not what a counsellor reads. */
export function readShown(text: string): Shown | null {
  try {
    const read = written.safeParse(JSON.parse(text));
    return read.success ? { names: read.data.names, talks: read.data.talks } : null;
  } catch {
    return null;
  }
}
