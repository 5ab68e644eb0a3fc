import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import { lengthNames } from "../../lib/talk/rules";
import type { StepSkeleton } from "../../lib/talk/skeleton";
import en from "../../lib/words/en.json";
import type { FormatWords, StepWords } from "../../lib/words/formatWords";
import { formatWordsOf } from "../../lib/words/formatWordsOf";

const common: { readonly [step: string]: StepWords } = en.talk.steps;
const formats = await Promise.all(
  Object.entries(LIBRARY).map(async ([id, fetched]) => [id, await fetched(), await formatWordsOf(id)] as const),
);

/** The sentences that a step's screens need and lack. */
function lacking(step: StepSkeleton, words: StepWords): readonly string[] {
  const written = step.sent !== null;
  const needed: readonly (readonly [string, boolean, unknown])[] = [
    ["acting", step.by !== "nobody", words.acting],
    ["waiting", step.by !== "each", words.waiting],
    ["done", step.by === "each", words.done],
    ["place", written && step.input === "words", words.place],
    ["send", written, words.send],
    ["pass", step.passed !== null, words.pass],
    ["said", written && step.shown !== "to-oneself", words.said],
    ["correct", step.answers.some((rule) => rule.words), words.correct],
    ...step.answers.flatMap(
      ({ answer }) =>
        [
          [`answers.${answer}`, true, words.answers?.[answer]],
          [`answered.${answer}`, true, words.answered?.[answer]],
        ] as const,
    ),
  ];
  return needed.flatMap(([name, isNeeded, found]) => (isNeeded && !found ? [`${step.id}.${name}`] : []));
}

const placeholdersIn = (words: FormatWords): readonly string[] =>
  [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

describe("the sentences of the formats", () => {
  it("are there for each format, and for nothing else", () => {
    const files = readdirSync(join(import.meta.dirname, "../../lib/words/formats/en"));
    expect(files.toSorted()).toEqual(
      formats
        .map(([id]) => `${id}.json`)
        .concat("own.json")
        .filter((file) => file !== "own.json" || files.includes(file))
        .toSorted(),
    );
  });

  it.each(formats)("of %s are whole", (_, { skeleton, presets }, words) => {
    if (words === null) throw new Error("no sentences");
    const steps = skeleton.parts.flatMap((part) => part.steps);
    expect(steps.flatMap((step) => lacking(step, { ...common[step.id], ...words.steps[step.id] }))).toEqual([]);
    expect(Object.keys(words.steps).filter((id) => !steps.some((step) => step.id === id))).toEqual([]);
    for (const list of [words.for, words.notFor, words.does]) expect(list.length).toBeGreaterThan(0);
    expect(lengthNames(skeleton).filter((name) => !words.lengths[name])).toEqual([]);
    expect(presets.filter(({ id }) => !words.presets?.[id])).toEqual([]);
    expect(skeleton.gate.topic === "given" && !words.topic).toBe(false);
    expect(placeholdersIn(words).filter((name) => name !== "partner" && name !== "name")).toEqual([]);
  });
});
