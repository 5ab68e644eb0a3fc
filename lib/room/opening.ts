import { blocksOf, firstStepOf, LEAD_LENGTH, type OwnFormat, PROMPT_LENGTH, TITLE_LENGTH } from "../talk/ownFormat";
import { canonicalJson } from "../values/canonical";

/** What a couple's own format is called, and what it asks at its steps, as it travels sealed with the topic. */
export type OwnWords = {
  readonly title: string;
  readonly lead: string;
  /** By the name of the step: `say-2`. */
  readonly prompts: { readonly [step in string]: string };
};

/** What of a couple's own format travels with the topic: what it is called, and what is asked in their own words. */
export const ownWordsOf = (own: OwnFormat): OwnWords => ({
  title: own.title.trim(),
  lead: own.lead.trim(),
  prompts: Object.fromEntries(
    blocksOf(own)
      .filter(({ prompt }) => prompt.trim() !== "")
      .map((block) => [firstStepOf(block), block.prompt.trim()]),
  ),
});

/** The sealed words of a talk's opening: what it is about, and for a couple's own format its words. */
export type Opening = { readonly topic: string; readonly own: OwnWords | null };

/** Sealed words of an opening have this many bytes at most: padded to 8 KiB, they still fit into one command. */
const MOST_BYTES = 8_191;

/** The opening as one text; `too-large` where it would not fit. A topic alone stays the plain line that it always was. */
export const writeOpening = ({
  topic,
  own,
}: Opening): { readonly text: string } | { readonly refused: "too-large" } => {
  const whole = { v: 1, topic, own: own && { title: own.title, lead: own.lead, prompts: own.prompts } };
  const plain = own === null && openingIn(topic) === null;
  const text = plain ? topic : canonicalJson(whole);
  return new TextEncoder().encode(text).length > MOST_BYTES ? { refused: "too-large" } : { text };
};

/** What an opening says; a plain line, as talks in our own formats and older talks have it, is the topic alone. */
export const readOpening = (text: string): Opening => openingIn(text) ?? { topic: text, own: null };

type Fields = { readonly [name: string]: unknown };

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const openingIn = (text: string): Opening | null => {
  if (!text.startsWith("{")) return null;
  try {
    const { v, topic, own } = fieldsOf(JSON.parse(text)) ?? {};
    if (v !== 1 || typeof topic !== "string" || own === undefined) return null;
    const words = own === null ? null : ownIn(fieldsOf(own));
    return words === undefined ? null : { topic, own: words };
  } catch {
    return null;
  }
};

const isTextUpTo = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;

const ownIn = (fields: Fields | null): OwnWords | undefined => {
  const { title, lead, prompts } = fields ?? {};
  const asked = Object.entries(fieldsOf(prompts) ?? {});
  if (!isTextUpTo(title, TITLE_LENGTH) || !isTextUpTo(lead, LEAD_LENGTH) || fieldsOf(prompts) === null)
    return undefined;
  if (!asked.every((entry): entry is [string, string] => isTextUpTo(entry[1], PROMPT_LENGTH))) return undefined;
  return { title, lead, prompts: Object.fromEntries(asked) };
};
