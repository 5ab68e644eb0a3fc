import fc from "fast-check";
import { minutes } from "../../values/time";
import { BLOCK_KINDS, type Block, type OwnFormat, type OwnPart, PLACES, type Turns, type Who } from "../ownFormat";

type Unnumbered = Omit<Block, "no">;

const rest = fc.record({
  clock: fc.constantFrom("none" as const, "gentle" as const, "firm" as const),
  length: fc.constantFrom(minutes(1), minutes(3)),
  prompt: fc.string({ maxLength: 200 }),
});

const WHO: readonly Who[] = ["speaker", "listener", "each"];

/** A block that has its place there, most of the time. */
const blockIn = (turns: Turns): fc.Arbitrary<Unnumbered> => {
  const fitting = BLOCK_KINDS.flatMap((kind) =>
    PLACES[kind][turns === null ? "together" : "inTurns"].map((who) => ({ kind, who })),
  );
  const any = fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), who: fc.constantFrom(...WHO) });
  const placed = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: any });
  return fc.tuple(placed, rest).map(([one, other]) => ({ ...one, ...other }));
};

const part = fc
  .constantFrom<Turns>(2, 4, 6, null)
  .chain((turns) => fc.array(blockIn(turns), { maxLength: 5 }).map((blocks) => ({ turns, blocks })));

const numbered = (
  parts: readonly { readonly turns: Turns; readonly blocks: readonly Unnumbered[] }[],
): readonly OwnPart[] => {
  let no = 0;
  return parts.map(({ turns, blocks }) => ({
    turns,
    blocks: blocks.map((each) => {
      no += 1;
      return { ...each, no };
    }),
  }));
};

/** Any format that a couple could put together, sensible or not. */
export const anyOwn: fc.Arbitrary<OwnFormat> = fc
  .record({
    title: fc.constantFrom("Sunday walk", "Our Sunday", "{Ada} <b>'s</b> evening", "Slowly", " "),
    lead: fc.string({ maxLength: 200 }),
    gate: fc.record({ calm: fc.boolean(), topic: fc.constantFrom("any", "not-us", "given") }),
    keeps: fc.constantFrom(null, "notes", "nothing"),
    parts: fc.array(part, { maxLength: 4 }),
  })
  .map((own) => ({ ...own, parts: numbered(own.parts) }));
