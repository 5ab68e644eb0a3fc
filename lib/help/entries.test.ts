import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ENTRIES, helpIn } from "./entries";
import { ABOUT, COUNTRIES, digitsOf, isOld, KINDS, needsReading, RECENT, SERVES } from "./entry";
import written from "./helplines.json";

const line = z.string().check(z.regex(/^\S(.*\S)?$/));
const number = z.string().check(z.regex(/\d/), z.regex(/^\S(.*\S)?$/));
const url = z.string().check(z.regex(/^https?:\/\/[\w.-]+(\/\S*)?$/));
const hour = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));

const way = z.discriminatedUnion("by", [
  z.strictObject({ by: z.enum(["phone", "whatsApp", "callBack"]), number }),
  z.strictObject({ by: z.literal("text"), word: z.nullable(line), number }),
  z.strictObject({ by: z.enum(["chat", "web"]), url }),
]);
const known = {
  country: z.enum(COUNTRIES),
  ways: z.array(way).check(z.minLength(1)),
  about: z.array(z.enum(ABOUT)),
  sources: z.array(line).check(z.minLength(1)),
  seenIn: z.int().check(z.gte(1)),
  newest: z.nullable(month),
};
const entry = z.discriminatedUnion("kind", [
  z.strictObject({ ...known, kind: z.literal("emergency"), serves: z.enum(SERVES) }),
  z.strictObject({
    ...known,
    kind: z.enum(["partner-violence", "crisis", "couples-counselling"]),
    name: line,
    languages: z.array(z.string().check(z.regex(/^[a-z]{2,3}$/))),
    hours: z.nullable(
      z.union([
        z.literal("always"),
        z.strictObject({ days: z.enum(["daily", "weekdays", "some"]), from: hour, to: hour }),
      ]),
    ),
    free: z.nullable(z.boolean()),
  }),
]);

/** What may be shown to someone who needs it: its source is named, and it is recent or seen twice. */
const mayBeShown = (given: unknown): boolean => {
  const parsed = entry.safeParse(given);
  return parsed.success && (parsed.data.seenIn >= 2 || (parsed.data.newest ?? "") >= RECENT);
};

describe("what we know of help", () => {
  it.each(
    written.map((given) => [given.country, given.kind, "name" in given ? given.name : given.serves, given] as const),
  )("%s %s: %s names where it was read, and is recent or seen twice", (_country, _kind, _name, given) => {
    expect(mayBeShown(given), JSON.stringify(given)).toBe(true);
  });

  it.each([
    ["without a source", { sources: [] }],
    ["with a source of nothing", { sources: [" "] }],
    ["with no way to reach anyone", { ways: [] }],
    ["seen once, without a date", { seenIn: 1, newest: null }],
    ["seen once, years ago", { seenIn: 1, newest: "2022-12" }],
  ])("shows nothing %s", (_what, lack) => {
    expect(mayBeShown({ ...written[0], ...lack })).toBe(false);
  });

  it("has an emergency number in every country of the list, and none from elsewhere", () => {
    expect([...new Set(ENTRIES.map(({ country }) => country))].sort()).toEqual([...COUNTRIES].sort());
    for (const country of COUNTRIES) expect(helpIn(country)[0]?.entries.length, country).toBeGreaterThan(0);
  });

  it("never says the same twice", () => {
    const spelled = ENTRIES.map(({ country, kind, ways }) => `${country} ${kind} ${JSON.stringify(ways)}`);
    expect(spelled.filter((one, at) => spelled.indexOf(one) < at)).toEqual([]);
  });

  it("comes with danger first, and says of each kind whether anything is known", () => {
    for (const country of COUNTRIES) expect(helpIn(country).map(({ kind }) => kind)).toEqual(KINDS);
    expect(helpIn("DK").find(({ kind }) => kind === "partner-violence")?.entries).toEqual([]);
  });
});

describe("a number", () => {
  it.each([
    ["116 016", "116016"],
    ["1-800-799-7233", "18007997233"],
    ["000", "000"],
  ])("%s of digits alone can be dialled by a touch", (spelled, digits) => {
    expect(digitsOf(spelled)).toBe(digits);
  });

  it.each(["079 (opción 1)", "119 ext 8", "*4141", "(55) 5259-8121", "+81120279338", "٩١١"])(
    "%s of anything else is only shown",
    (spelled) => {
      expect(digitsOf(spelled)).toBeNull();
    },
  );
});

describe("the age of an entry", () => {
  const from = (newest: string | null) => ({ newest });

  it("asks to be read again after a year", () => {
    expect(needsReading(from("2025-11"), "2026-11")).toBe(false);
    expect(needsReading(from("2025-10"), "2026-11")).toBe(true);
    expect(needsReading(from(null), "2026-11")).toBe(true);
  });

  it("is said where it is from before 2023, or unknown", () => {
    expect(isOld(from("2023-01"))).toBe(false);
    expect(isOld(from("2022-12"))).toBe(true);
    expect(isOld(from(null))).toBe(true);
  });
});
