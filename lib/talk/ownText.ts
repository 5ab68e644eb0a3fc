import { canonicalJson } from "../values/canonical";
import { millis } from "../values/time";
import {
  BLOCK_KINDS,
  type Block,
  LEAD_LENGTH,
  MOST_BLOCKS,
  type OwnFormat,
  type OwnPart,
  PROMPT_LENGTH,
  TITLE_LENGTH,
  type Turns,
} from "./ownFormat";

/** How many blocks are read at most; one who builds may for a while have more than can be used. */
const MOST_READ = 3 * MOST_BLOCKS;
const LONGEST = 7_200_000;
const SHORTEST = 200;

/** A couple's own format as one text, as it is sealed. */
export const writeOwn = ({ title, lead, gate, keeps, parts }: OwnFormat): string =>
  canonicalJson({ v: 1, title, lead, gate, keeps, parts });

type Fields = { readonly [name: string]: unknown };

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const oneOf = <Value>(value: unknown, values: readonly Value[]): Value | undefined =>
  values.find((each) => each === value);

const textUpTo = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;

const jsonOf = (text: string): Fields | null => {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
};

/** What a sealed text says, whoever of the two has sealed it; null where it is no format. */
export const readOwn = (text: string): OwnFormat | null => {
  const { v, title, lead, gate, keeps, parts } = jsonOf(text) ?? {};
  const { calm, topic } = fieldsOf(gate) ?? {};
  const keptAtMost = oneOf(keeps, [null, "notes", "nothing"] as const);
  const about = oneOf(topic, ["any", "not-us", "given"] as const);
  if (v !== 1 || !textUpTo(title, TITLE_LENGTH) || !textUpTo(lead, LEAD_LENGTH)) return null;
  if (typeof calm !== "boolean" || about === undefined || keptAtMost === undefined || !Array.isArray(parts))
    return null;
  const read = parts.map(partFrom);
  const numbers = read.flatMap((part) => part?.blocks.map(({ no }) => no) ?? []);
  if (numbers.length > MOST_READ || new Set(numbers).size < numbers.length) return null;
  const whole = read.flatMap((part) => (part === null ? [] : [part]));
  return whole.length < read.length
    ? null
    : { title, lead, gate: { calm, topic: about }, keeps: keptAtMost, parts: whole };
};

const partFrom = (value: unknown): OwnPart | null => {
  const { turns, blocks } = fieldsOf(value) ?? {};
  const goes = oneOf<Turns>(turns, [2, 4, 6, null]);
  if (goes === undefined || !Array.isArray(blocks) || blocks.length > MOST_READ) return null;
  const read = blocks.flatMap((block) => blockFrom(block) ?? []);
  return read.length < blocks.length ? null : { turns: goes, blocks: read };
};

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

const blockFrom = (value: unknown): Block | null => {
  const { no, kind, who, clock, length, prompt } = fieldsOf(value) ?? {};
  const [what, whose] = [oneOf(kind, BLOCK_KINDS), oneOf(who, ["speaker", "listener", "each"] as const)];
  const runs = oneOf(clock, ["none", "gentle", "firm"] as const);
  if (what === undefined || whose === undefined || runs === undefined || !textUpTo(prompt, PROMPT_LENGTH)) return null;
  if (!isWhole(no, 1, 9_999) || !isWhole(length, SHORTEST, LONGEST)) return null;
  return { no, kind: what, who: whose, clock: runs, length: millis(length), prompt };
};
