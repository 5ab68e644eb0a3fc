import { flaws } from "./flaws";
import {
  type Block,
  blockNoOf,
  blocksOf,
  isAnswering,
  MOST_BLOCKS,
  type OwnFormat,
  type OwnPart,
  placesIn,
} from "./ownFormat";
import { answersTo, skeletonOf } from "./ownSkeleton";
import { closeOf, stretchesOf } from "./ownStretches";

/** What can be wrong with a couple's own format, each with a sentence that says what to do. */
export type OwnFlawName =
  | "no-title"
  | "no-blocks"
  | "too-many"
  | "too-long"
  | "no-speaker"
  | "wrong-who"
  | "nothing-said"
  | "wish-in-turns"
  | "nothing-before"
  | "nowhere-to-close"
  | "cannot-work";

/** A flaw, at the block it concerns; null for the whole. */
export type OwnFlaw = { readonly block: number | null; readonly flaw: OwnFlawName };

/** A part holds so many steps, and a skeleton so many letters, or they would not fit into one command. */
const MOST_STEPS = 24;
const MOST_LETTERS = 14_000;

/** What is wrong with a couple's own format, in the order of its blocks; none where it can be played. [S13] */
export const flawsOfOwn = (own: OwnFormat): readonly OwnFlaw[] => {
  const blocks = blocksOf(own);
  if (blocks.length === 0) return [...titleFlaws(own), { block: null, flaw: "no-blocks" }];
  const named = own.parts.flatMap((part) => part.blocks.flatMap((block) => flawsOfBlock(own, part, block)));
  const found = [...named, ...flawsOfShape(own, named)];
  return [
    ...titleFlaws(own),
    ...sizeFlaws(own),
    ...found.filter(({ block }) => block === null),
    ...blocks.flatMap(({ no }) => found.filter(({ block }) => block === no)),
  ];
};

const titleFlaws = ({ title }: OwnFormat): readonly OwnFlaw[] =>
  title.trim() === "" ? [{ block: null, flaw: "no-title" }] : [];

const sizeFlaws = (own: OwnFormat): readonly OwnFlaw[] => {
  if (blocksOf(own).length > MOST_BLOCKS) return [{ block: null, flaw: "too-many" }];
  const skeleton = skeletonOf(own);
  const tooLong =
    skeleton.parts.some(({ steps }) => steps.length > MOST_STEPS) || JSON.stringify(skeleton).length > MOST_LETTERS;
  return tooLong ? [{ block: null, flaw: "too-long" }] : [];
};

/** What only who knows the blocks can see. */
const flawsOfBlock = (own: OwnFormat, part: OwnPart, block: Block): readonly OwnFlaw[] => {
  const found = block.kind === "wish" ? flawOfWish(own, part, block) : flawOfAnswer(part, block);
  const named = found ?? flawOfPlace(part, block);
  return named === null ? [] : [{ block: block.no, flaw: named }];
};

const flawOfPlace = ({ turns }: OwnPart, { kind, who }: Block): OwnFlawName | null => {
  if (placesIn(kind, turns).includes(who)) return null;
  return turns === null ? "no-speaker" : "wrong-who";
};

const flawOfWish = (own: OwnFormat, { turns }: OwnPart, wish: Block): OwnFlawName | null => {
  if (turns !== null) return "wish-in-turns";
  const stretches = stretchesOf(own);
  const at = stretches.findIndex(({ blocks }) => blocks.includes(wish));
  if (at === 0 || stretches[at - 1]?.blocks[0]?.kind === "wish") return "nothing-before";
  const rest = stretches.slice(at + 1);
  return rest.length > 0 && closeOf(rest) === null ? "nowhere-to-close" : null;
};

const flawOfAnswer = ({ turns, blocks }: OwnPart, block: Block): OwnFlawName | null => {
  if (turns === null || !isAnswering(block)) return null;
  const before = blocks.slice(0, blocks.indexOf(block));
  return before.some((said) => answersTo(said, block)) ? null : "nothing-said";
};

const SENTENCES: { readonly [flaw: string]: OwnFlawName } = {
  "no speaker outside a turn": "no-speaker",
  "no speaker answers outside a turn": "no-speaker",
};

const AT_STEP = /^[^/]+\/([^:]+): (.+)$/;

/** What the machine's own judge finds, at the block whose step it is; what is named there already is not named twice. [S6] */
const flawsOfShape = (own: OwnFormat, named: readonly OwnFlaw[]): readonly OwnFlaw[] => {
  const found = flaws(skeletonOf(own)).map((flaw): OwnFlaw => {
    const [, step = "", sentence = ""] = AT_STEP.exec(flaw) ?? [];
    return { block: blockNoOf(step), flaw: SENTENCES[sentence] ?? "cannot-work" };
  });
  const fresh = found.filter(({ block }) => !named.some((other) => other.block === block));
  return fresh.filter(({ block }, at) => fresh.findIndex((other) => other.block === block) === at);
};
