import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import { lengthNames } from "../../lib/talk/rules";
import en from "../../lib/words/en.json";
import type { FormatWords, StepWords } from "../../lib/words/formatWords";
import { formatWordsOf } from "../../lib/words/formatWordsOf";
import { lacking } from "./testing/lacking";

const common: { readonly [step: string]: StepWords } = en.talk.steps;
const formats = await Promise.all(
  Object.entries(LIBRARY).map(async ([id, fetched]) => [id, await fetched(), await formatWordsOf(id)] as const),
);

const placeholdersIn = (words: FormatWords): readonly string[] =>
  [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

describe("the sentences of the formats", () => {
  it("are there for each format, and for nothing else", () => {
    const files = readdirSync(join(import.meta.dirname, "../../lib/words/formats/en"));
    expect(files.toSorted()).toEqual(
      formats
        .map(([id]) => `${id}.json`)
        .concat("own.json")
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
