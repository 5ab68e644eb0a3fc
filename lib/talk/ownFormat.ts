import type { Millis } from "../values/time";
import type { Gate, Skeleton } from "./skeleton";

/** What a couple can put together: each a step, or the few steps that belong to it. */
export type BlockKind =
  | "say"
  | "say-back"
  | "make-sense"
  | "feeling"
  | "both"
  | "write"
  | "ask"
  | "request"
  | "value"
  | "silence"
  | "thanks"
  | "takeaway"
  | "wish";

/** Who does it: whose turn it is, the one who listens, or both. */
export type Who = "speaker" | "listener" | "each";

/** One step of a couple's own format, as they put it there. */
export type Block = {
  /** Numbers its steps: `say-2`. Stands once in a format, and stays when the block is moved. */
  readonly no: number;
  readonly kind: BlockKind;
  readonly who: Who;
  readonly clock: "none" | "gentle" | "firm";
  /** For a gentle and a firm clock. */
  readonly length: Millis;
  /** What is asked there, in the couple's own words; empty for ours. */
  readonly prompt: string;
};

/** How many turns a stretch has; null where both go through it together, once. */
export type Turns = 2 | 4 | 6 | null;

/** A stretch of a couple's own format: what is between where turns begin and where they end, or what comes before and after. */
export type OwnPart = { readonly turns: Turns; readonly blocks: readonly Block[] };

/** A format that a couple has made for themselves. Sealed whole in their library; in a talk only its skeleton is in clear. */
export type OwnFormat = {
  readonly title: string;
  readonly lead: string;
  readonly gate: Gate;
  readonly keeps: Skeleton["keeps"];
  readonly parts: readonly OwnPart[];
};

/** The name under which every couple's own format travels. */
export const OWN = "own";

/** How long its title, its lead and a prompt may be, in characters. */
export const TITLE_LENGTH = 60;
export const LEAD_LENGTH = 200;
export const PROMPT_LENGTH = 200;

/** More blocks than this are no evening any more. */
export const MOST_BLOCKS = 12;

/** The choices of who, by where a block stands; none where it has no place. The first one is what it starts with. */
export type Places = { readonly inTurns: readonly Who[]; readonly together: readonly Who[] };

const ANYONE: Places = { inTurns: ["speaker", "listener", "each"], together: ["each"] };
const ABOUT_THE_OTHER: Places = { inTurns: ["listener", "speaker"], together: [] };
const BOTH: Places = { inTurns: ["each"], together: ["each"] };

/** Where each kind of block may stand, and who may do it there. */
export const PLACES: { readonly [kind in BlockKind]: Places } = {
  say: ANYONE,
  "say-back": ABOUT_THE_OTHER,
  "make-sense": ABOUT_THE_OTHER,
  feeling: ABOUT_THE_OTHER,
  both: BOTH,
  write: BOTH,
  ask: { inTurns: ["speaker", "listener"], together: ["each"] },
  request: { inTurns: ["speaker", "listener"], together: [] },
  value: ANYONE,
  silence: BOTH,
  thanks: ANYONE,
  takeaway: BOTH,
  wish: { inTurns: [], together: ["each"] },
};

/** Who may do a kind of block in a stretch with such turns. */
export const placesIn = (kind: BlockKind, turns: Turns): readonly Block["who"][] =>
  PLACES[kind][turns === null ? "together" : "inTurns"];

/** Every kind of block, in the order in which they are offered. */
export const BLOCK_KINDS = Object.keys(PLACES) as readonly BlockKind[];

/** Kinds that answer to what the other has said in the same turn. */
export const isAnswering = ({ kind }: Block): boolean =>
  kind === "say-back" || kind === "make-sense" || kind === "feeling";

/** Kinds with which a talk closes. */
export const isClosing = ({ kind }: Block): boolean => kind === "thanks" || kind === "takeaway";

export const blocksOf = ({ parts }: OwnFormat): readonly Block[] => parts.flatMap(({ blocks }) => blocks);

const NUMBERED = /^(.+)-(\d+)$/;

/** What a numbered step is called without its number: `say` of `say-2`. */
export const plainName = (stepId: string): string => NUMBERED.exec(stepId)?.[1] ?? stepId;

/** The number of the block that a step belongs to; null where it has none. */
export const blockNoOf = (stepId: string): number | null => {
  const no = NUMBERED.exec(stepId)?.[2];
  return no === undefined ? null : Number(no);
};

/** A block's first step; its length and its prompt go by this name, too. */
export const firstStepOf = ({ kind, no }: Pick<Block, "kind" | "no">): string => `${kind}-${no}`;
