import * as z from "zod/mini";
import { shortName, whole } from "./shapes";

const place = z.enum(["speaker", "listener", "each"]);

export const stepKind = z.enum([
  "statement",
  "reflection",
  "validation",
  "empathy",
  "question",
  "appreciation",
  "request",
  "thanks",
  "takeaway",
  "answer",
]);

export const answer = z.enum(["confirm", "correct", "more", "again", "enough", "letBe"]);

const goal = z.union([z.strictObject({ step: shortName }), z.enum(["turn-over", "part-over", "more-turns"])]);

const stepClock = z.strictObject({
  mode: z.enum(["gentle", "firm", "chosen"]),
  length: z.enum(["say", "sayBack", "reply"]),
  ranOut: z.strictObject({ afterWords: goal, inSilence: goal }),
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
  sent: z.nullable(goal),
  passed: z.nullable(goal),
  shown: z.enum(["when-sent", "when-both", "to-oneself"]),
  answers: z.array(answerRule).check(z.maxLength(8)),
  clock: z.nullable(stepClock),
  meanwhile: z.array(z.enum(["signal", "giveTime"])).check(z.maxLength(2)),
});

const part = z.strictObject({
  id: shortName,
  goes: z.enum(["turns", "once"]),
  steps: z.array(step).check(z.minLength(1), z.maxLength(24)),
});

/** A format's shape: closed sets, short names and small numbers. Whether it holds together is for `flaws` to say. */
export const skeletonShape = z.strictObject({
  format: shortName,
  version: whole(1, 10_000),
  parts: z.array(part).check(z.minLength(1), z.maxLength(12)),
});
