import { minutes } from "../values/time";
import {
  type Block,
  type BlockKind,
  blocksOf,
  type OwnFormat,
  type OwnPart,
  PLACES,
  placesIn,
  type Turns,
} from "./ownFormat";

/** What a couple starts from: nothing yet. */
export const emptyOwn: OwnFormat = {
  ...{ title: "", lead: "", gate: { calm: false, topic: "any" }, keeps: null, parts: [] },
};

const LENGTHS: { readonly [kind in BlockKind]: number } = {
  ...{ say: 3, "say-back": 2, "make-sense": 2, feeling: 2, both: 3, write: 5, ask: 3, request: 3 },
  ...{ value: 2, silence: 1, thanks: 2, takeaway: 2, wish: 1 },
};

/** The kinds of block that have a place in a stretch with such turns. */
export const kindsFor = (turns: Turns): readonly BlockKind[] =>
  (Object.keys(PLACES) as readonly BlockKind[]).filter((kind) => placesIn(kind, turns).length > 0);

/** Done by who does it there, as a rule; by the same as before where it has no place. */
const settledIn = (block: Block, turns: Turns): Block => ({
  ...block,
  who: placesIn(block.kind, turns)[0] ?? block.who,
});

/** The same format without stretches that have nothing in them; what both do in a row is one stretch. */
const tidied = (own: OwnFormat, parts: readonly OwnPart[]): OwnFormat => {
  const tidy: OwnPart[] = [];
  for (const part of parts.filter(({ blocks }) => blocks.length > 0)) {
    const last = tidy.at(-1);
    if (last?.turns === null && part.turns === null)
      tidy[tidy.length - 1] = { turns: null, blocks: [...last.blocks, ...part.blocks] };
    else tidy.push(part);
  }
  return { ...own, parts: tidy };
};

/** One more block, at the end of a stretch; past the last stretch a new one begins, with such turns. */
export const addBlock = (own: OwnFormat, kind: BlockKind, partNo: number, turns: Turns): OwnFormat => {
  const no = Math.max(0, ...blocksOf(own).map((block) => block.no)) + 1;
  const last = own.parts[partNo];
  // Silence has to end by itself; all else may take the time it needs.
  const clock = kind === "silence" ? "firm" : "none";
  const plain = { no, kind, who: "each", clock, length: minutes(LENGTHS[kind]), prompt: "" } as const;
  if (last === undefined) return { ...own, parts: [...own.parts, { turns, blocks: [settledIn(plain, turns)] }] };
  return withBlocks(own, partNo, [...last.blocks, settledIn(plain, last.turns)]);
};

const withBlocks = (own: OwnFormat, partNo: number, blocks: readonly Block[]): OwnFormat =>
  tidied(
    own,
    own.parts.map((part, at) => (at === partNo ? { ...part, blocks } : part)),
  );

/** The block with another length, prompt, clock or who. */
export const changeBlock = (own: OwnFormat, no: number, change: Partial<Omit<Block, "no" | "kind">>): OwnFormat => ({
  ...own,
  parts: own.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => (block.no === no ? { ...block, ...change } : block)),
  })),
});

export const removeBlock = (own: OwnFormat, no: number): OwnFormat =>
  tidied(
    own,
    own.parts.map((part) => ({ ...part, blocks: part.blocks.filter((block) => block.no !== no) })),
  );

/** The block one place up or down. At the edge of its turns it first stands between them and what is next. */
export const moveBlock = (own: OwnFormat, no: number, way: "up" | "down"): OwnFormat => {
  const step = way === "up" ? -1 : 1;
  const partNo = own.parts.findIndex(({ blocks }) => blocks.some((block) => block.no === no));
  const part = own.parts[partNo];
  const at = part?.blocks.findIndex((block) => block.no === no) ?? -1;
  const block = part?.blocks[at];
  if (!part || !block) return own;
  const there = part.blocks[at + step];
  if (there === undefined) return movedOut(own, partNo, block, way);
  const swapped = part.blocks.map((each) => (each === block ? there : each === there ? block : each));
  return withBlocks(own, partNo, swapped);
};

const movedOut = (own: OwnFormat, partNo: number, block: Block, way: "up" | "down"): OwnFormat => {
  const over = own.parts[partNo + (way === "up" ? -1 : 1)];
  const { turns = null } = own.parts[partNo] ?? {};
  if (turns === null && over === undefined) return own;
  const joins = over !== undefined && (turns === null || over.turns === null);
  const goes = joins ? over.turns : null;
  const settled = settledIn(block, goes);
  const target: OwnPart = {
    turns: goes,
    blocks: !joins ? [settled] : way === "up" ? [...over.blocks, settled] : [settled, ...over.blocks],
  };
  const left = own.parts.map((part, place) =>
    place === partNo ? { ...part, blocks: part.blocks.filter((each) => each !== block) } : part,
  );
  const [before, from, after] = [left.slice(0, partNo), left.slice(partNo, partNo + 1), left.slice(partNo + 1)];
  const kept = joins ? (way === "up" ? before.slice(0, -1) : after.slice(1)) : way === "up" ? before : after;
  return tidied(own, way === "up" ? [...kept, target, ...from, ...after] : [...before, ...from, target, ...kept]);
};

/** A stretch with other turns, or with none. */
export const setTurns = (own: OwnFormat, partNo: number, turns: Turns): OwnFormat =>
  tidied(
    own,
    own.parts.map((part, at) =>
      at === partNo ? { turns, blocks: part.blocks.map((block) => settledIn(block, turns)) } : part,
    ),
  );
