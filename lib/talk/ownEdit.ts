import { minutes } from "../values/time";
import { type Block, type BlockKind, blocksOf, type OwnFormat, type OwnPart, PLACES, type Turns } from "./ownFormat";

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

/** Who may do a kind of block in a stretch with such turns. */
export const placesIn = (kind: BlockKind, turns: Turns): readonly Block["who"][] =>
  PLACES[kind][turns === null ? "together" : "inTurns"];

/** With who it is kept where it has a place, with who it may be there otherwise. */
const settledIn = (block: Block, turns: Turns): Block => {
  const places = placesIn(block.kind, turns);
  return places.includes(block.who) ? block : { ...block, who: places[0] ?? block.who };
};

/** The same format without stretches that have nothing in them. */
const tidied = (own: OwnFormat, parts: readonly OwnPart[]): OwnFormat => ({
  ...own,
  parts: parts.filter(({ blocks }) => blocks.length > 0),
});

/** One more block, at the end of a stretch; past the last stretch a new one begins, with such turns. */
export const addBlock = (own: OwnFormat, kind: BlockKind, partNo: number, turns: Turns): OwnFormat => {
  const no = Math.max(0, ...blocksOf(own).map((block) => block.no)) + 1;
  const last = own.parts[partNo];
  const where = last?.turns === undefined ? turns : last.turns;
  // Silence has to end by itself; all else may take the time it needs.
  const clock = kind === "silence" ? "firm" : "none";
  const block = settledIn({ no, kind, who: "each", clock, length: minutes(LENGTHS[kind]), prompt: "" }, where);
  const first = { ...block, who: placesIn(kind, where)[0] ?? block.who };
  if (last === undefined) return { ...own, parts: [...own.parts, { turns, blocks: [first] }] };
  return withBlocks(own, partNo, [...last.blocks, first]);
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

/** The block one place up or down; at the edge of its stretch it goes over into the next one. */
export const moveBlock = (own: OwnFormat, no: number, way: "up" | "down"): OwnFormat => {
  const step = way === "up" ? -1 : 1;
  const partNo = own.parts.findIndex(({ blocks }) => blocks.some((block) => block.no === no));
  const part = own.parts[partNo];
  const at = part?.blocks.findIndex((block) => block.no === no) ?? -1;
  const block = part?.blocks[at];
  if (!part || !block) return own;
  const there = part.blocks[at + step];
  if (there) {
    const swapped = part.blocks.map((each) => (each === block ? there : each === there ? block : each));
    return withBlocks(own, partNo, swapped);
  }
  const over = own.parts[partNo + step];
  if (!over) return own;
  const settled = settledIn(block, over.turns);
  const blocks = way === "up" ? [...over.blocks, settled] : [settled, ...over.blocks];
  const parts = own.parts.map((each, place) => {
    if (place === partNo + step) return { ...each, blocks };
    return place === partNo ? { ...each, blocks: part.blocks.filter((other) => other !== block) } : each;
  });
  return tidied(own, parts);
};

/** A stretch with other turns, or with none. */
export const setTurns = (own: OwnFormat, partNo: number, turns: Turns): OwnFormat => ({
  ...own,
  parts: own.parts.map((part, at) =>
    at === partNo ? { turns, blocks: part.blocks.map((block) => settledIn(block, turns)) } : part,
  ),
});
