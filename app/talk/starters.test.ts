import { describe, expect, it } from "vitest";
import { english } from "../../lib/coach/en/english";
import { notices, type Place } from "../../lib/coach/notices";
import { LIBRARY } from "../../lib/talk/formats/generated/library";
import { BLOCK_KINDS, type OwnFormat, PLACES, plainName } from "../../lib/talk/ownFormat";
import { skeletonOf } from "../../lib/talk/ownSkeleton";
import type { Skeleton, StepKind, StepSkeleton } from "../../lib/talk/skeleton";
import { minutes } from "../../lib/values/time";
import en from "../../lib/words/en.json";
import type { StepWords } from "../../lib/words/formatWords";
import { formatWordsOf } from "../../lib/words/formatWordsOf";
import { placeOf } from "./hints/placeOf";

const LISTENING: readonly StepKind[] = ["reflection", "validation", "empathy"];
const common: { readonly [step: string]: StepWords } = en.talk.steps;

/** A couple's own format with a block of each kind, by whoever may do it. */
const everyBlock: OwnFormat = {
  ...{ title: "All of it", lead: "", gate: { calm: false, topic: "any" }, keeps: null },
  parts: [
    {
      turns: 2,
      blocks: BLOCK_KINDS.flatMap((kind) => PLACES[kind].inTurns.map((who) => ({ kind, who }))).map((block, no) => ({
        ...{ ...block, no, clock: "none", length: minutes(1), prompt: "" },
      })),
    },
  ],
};

type Written = { readonly name: string; readonly step: StepSkeleton; readonly words: StepWords };

/** Every step at which words are written, with its sentences. */
const written = async (id: string, { parts }: Skeleton): Promise<readonly Written[]> => {
  const steps = (await formatWordsOf(id))?.steps ?? {};
  return parts
    .flatMap((part) => part.steps)
    .filter(({ sent, input }) => sent !== null && input === "words")
    .map((step) => {
      const name = id === "own" ? plainName(step.id) : step.id;
      return { name: `${id} ${name}`, step, words: { ...common[name], ...steps[name] } };
    });
};

const library = Object.entries(LIBRARY).map(async ([id, fetched]) => written(id, (await fetched()).skeleton));
const steps = (await Promise.all([...library, written("own", skeletonOf(everyBlock))])).flat();
const starters = steps.flatMap(({ name, step, words }) =>
  (words.starters ?? []).map((starter) => ({ name, step, starter })),
);

/** A beginning as it stands, and gone on with in plain words. */
const goneOn = (starter: string): readonly string[] => [
  starter,
  starter.replaceAll("…", "this"),
  starter.replaceAll("…", "it was late and I was tired"),
];

describe("beginnings of sentences", () => {
  it("are there for most steps of the formats", () => {
    expect(steps.length).toBeGreaterThan(80);
    expect(starters.length).toBeGreaterThan(200);
  });

  it.each(steps.filter(({ step }) => LISTENING.includes(step.kind)))(
    "are there where one listens: $name",
    ({ words: { starters = [], fields = [] } }) => {
      // The stem of a field is a beginning, too.
      expect(starters.length + fields.length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(starters)("are noticed by nobody: $name, $starter", ({ step, starter }) => {
    // What is written to oneself may be shared later.
    const place: Place = placeOf(step) ?? "statement";
    for (const text of goneOn(starter)) expect(notices(text, place, english), text).toEqual([]);
  });
});

describe("the fields of a step", () => {
  const fields = steps.flatMap(({ name, step, words }) => (words.fields ?? []).map((field) => ({ name, step, field })));

  it.each(fields)("begin with what nobody notices: $name, $field.stem", ({ step, field: { stem } }) => {
    const place: Place = placeOf(step) ?? "statement";
    for (const text of goneOn(`${stem} …`)) expect(notices(text, place, english), text).toEqual([]);
  });

  it.each(fields.flatMap(({ field, ...rest }) => (field.takes ?? []).map((beginning) => ({ ...rest, beginning }))))(
    "take what is really offered there: $name, $beginning",
    ({ step, beginning }) => {
      const kinds = LISTENING.includes(step.kind) ? ["blame", "defensive", "generic", "advice"] : ["blame"];
      const offers = english.soft.filter(({ kind }) => kinds.includes(kind)).flatMap((rule) => rule.offers);
      expect(offers.filter((offer) => offer.startsWith(`${beginning} `))).not.toEqual([]);
    },
  );
});
