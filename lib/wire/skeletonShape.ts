import * as z from "zod/mini";
import type { Answer, Sign, StepKind } from "../talk/skeleton";
import { shortName, whole } from "./shapes";

const place = z.enum(["speaker", "listener", "each", "nobody"]);

/** Every word of a closed set, each once: what the type lacks or has besides does not compile. */
const words = <Word extends string>(all: { readonly [word in Word]: true }) =>
  z.enum(Object.keys(all) as [Word, ...Word[]]);

const stepKind = words<StepKind>({
  statement: true,
  reflection: true,
  validation: true,
  empathy: true,
  feeling: true,
  question: true,
  appreciation: true,
  request: true,
  advice: true,
  plan: true,
  thanks: true,
  takeaway: true,
  preparation: true,
  silence: true,
  answer: true,
});

export const answer = words<Answer>({
  confirm: true,
  correct: true,
  more: true,
  again: true,
  enough: true,
  letBe: true,
  ready: true,
  yes: true,
  no: true,
  another: true,
  ideas: true,
  deeper: true,
  stay: true,
});

const sign = words<Sign>({
  nod: true,
  warmth: true,
  slower: true,
  withYou: true,
  interest: true,
  yourSide: true,
  comfortOrIdeas: true,
  example: true,
  louder: true,
  sorry: true,
  startOver: true,
  yourPoint: true,
});

export const input = z.enum(["words", "in-person"]);

const goal = z.union([
  z.strictObject({ step: shortName }),
  z.strictObject({ part: shortName }),
  z.enum(["turn-over", "part-over", "more-turns"]),
]);

const byWords = z.strictObject({ afterWords: goal, inSilence: goal });

const stepClock = z.strictObject({
  mode: z.enum(["gentle", "firm", "chosen"]),
  length: shortName,
  ranOut: byWords,
});

const answerRule = z.strictObject({
  answer,
  of: place,
  needs: z.enum(["one", "both"]),
  goal,
  words: z.boolean(),
  limit: z.nullable(whole(1, 100)),
  beyond: z.nullable(goal),
});

const step = z.strictObject({
  id: shortName,
  kind: stepKind,
  by: place,
  input,
  sent: z.nullable(z.union([goal, z.literal("stay")])),
  passed: z.nullable(byWords),
  shown: z.enum(["as-written", "when-sent", "when-both", "to-oneself"]),
  answers: z.array(answerRule).check(z.maxLength(8)),
  clock: z.nullable(stepClock),
  meanwhile: z.array(z.enum(["signal", "giveTime", "putDifferently"])).check(z.maxLength(3)),
});

const part = z.strictObject({
  id: shortName,
  goes: z.union([z.enum(["once", "agreed", "until-quiet"]), whole(2, 40)]),
  steps: z.array(step).check(z.minLength(1), z.maxLength(40)),
});

/** A format's shape: closed sets, short names and small numbers. Whether it holds together is for `flaws` to say. */
export const skeletonShape = z.strictObject({
  format: shortName,
  version: whole(1, 10_000),
  gate: z.strictObject({ calm: z.boolean(), topic: z.enum(["any", "not-us", "given"]) }),
  signs: z.array(sign).check(z.maxLength(12)),
  keeps: z.nullable(z.enum(["nothing", "notes"])),
  parts: z.array(part).check(z.minLength(1), z.maxLength(24)),
});
