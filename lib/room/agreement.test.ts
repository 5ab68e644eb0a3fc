import { describe, expect, it } from "vitest";
import { days, hours, type Instant, instant } from "../values/time";
import {
  AGREEMENT_LENGTH,
  askedFrom,
  asTopic,
  doersOf,
  inOrder,
  type Outcome,
  readWording,
  sealedWording,
  tidyWording,
  toAskAbout,
  type Wording,
} from "./agreement";

const ZONE = "Europe/Berlin";
const AGREED = instant(Date.UTC(2026, 2, 20, 18));
const walk: Wording = { what: "We walk on Sundays", who: "both", by: null };
const agreement = (
  outcome: Outcome = "open",
  {
    by = null,
    agreedAt = AGREED,
    outcomeAt = null,
  }: Partial<Wording> & Partial<Record<"agreedAt", Instant>> & { readonly outcomeAt?: Instant | null } = {},
) => ({ outcome, outcomeAt, agreedAt, wording: { ...walk, by } });

describe("a wording", () => {
  it("is read again as it was sealed", () => {
    for (const each of [walk, { what: "Call the plumber", who: "a", by: "2026-12-01" } as const])
      expect(readWording(sealedWording(each))).toEqual(each);
  });

  it("names who does it: one of them, or both", () => {
    expect([doersOf(walk), doersOf({ who: "b" })]).toEqual([["a", "b"], ["b"]]);
  });

  it("is not believed before it is looked at", () => {
    const wrong = [
      ...["", "null", "[]", "words", '{"what":"x","who":"c","by":null}', '{"what":" ","who":"a","by":null}'],
      ...[
        '{"what":"x","who":"a","by":"2026-02-30"}',
        '{"what":"x","who":"a","by":"tomorrow"}',
        '{"what":"x","who":"a"}',
      ],
      ...['{"what":1,"who":"a","by":null}', sealedWording({ ...walk, what: "x".repeat(AGREEMENT_LENGTH + 1) })],
    ];
    for (const words of wrong) expect(readWording(words), words).toBeNull();
  });

  it("is kept without blanks at its ends, and not at all where nothing is left", () => {
    expect(tidyWording({ ...walk, what: "  We walk \n" })?.what).toBe("We walk");
    expect(tidyWording({ ...walk, what: " \n" })).toBeNull();
  });

  it("is one line on the shelf, no longer than a topic", () => {
    expect(asTopic({ ...walk, what: "We walk\non Sundays" })).toBe("We walk on Sundays");
    const long = asTopic({ ...walk, what: "x ".repeat(150).trim() });
    expect([long.length <= 200, long.endsWith("x…")]).toEqual([true, true]);
  });
});

describe("how did it go?", () => {
  it("is asked two weeks after what has no day, and once the day of what has one is over [A5]", () => {
    expect(askedFrom(agreement(), ZONE)).toBe(AGREED + days(14));
    // The clocks of this zone go on an hour in the night to the 29th.
    expect(askedFrom(agreement("open", { by: "2026-03-28" }), ZONE)).toBe(Date.UTC(2026, 2, 28, 23));
    expect(askedFrom(agreement("open", { by: "2026-03-29" }), ZONE)).toBe(Date.UTC(2026, 2, 29, 22));
    expect(askedFrom(agreement("open", { by: "2026-03-29" }), "Pacific/Auckland")).toBe(Date.UTC(2026, 2, 29, 11));
  });

  it("rests two weeks where it is still on, and longer where its day is later [A5]", () => {
    const outcomeAt = instant(AGREED + days(20));
    expect(askedFrom(agreement("still-on", { outcomeAt }), ZONE)).toBe(outcomeAt + days(14));
    const later = agreement("still-on", { outcomeAt, by: "2026-12-24" });
    expect(askedFrom(later, ZONE)).toBe(Date.UTC(2026, 11, 24, 23));
  });

  it("is not asked of what is settled, or cannot be read here [A5]", () => {
    for (const outcome of ["done", "let-go", "again"] as const) expect(askedFrom(agreement(outcome), ZONE)).toBeNull();
    expect(askedFrom({ ...agreement(), wording: null }, ZONE)).toBeNull();
  });

  it("is asked of one at a time: what has been due the longest [A5]", () => {
    const older = agreement("open", { agreedAt: instant(AGREED - days(3)) });
    const all = [agreement(), older, agreement("done")];
    const due = instant(AGREED + days(14));
    expect(toAskAbout(all, due, ZONE)).toBe(older);
    expect(toAskAbout(all, instant(due - days(3) - 1), ZONE)).toBeNull();
    expect(toAskAbout([], due, ZONE)).toBeNull();
  });
});

describe("one's list", () => {
  it("has the open ones first, by their day, and the last settled before those settled earlier", () => {
    const soon = agreement("open", { by: "2026-04-01" });
    const later = agreement("still-on", { by: "2026-05-01", outcomeAt: AGREED });
    const old = agreement();
    const fresh = agreement("open", { agreedAt: instant(AGREED + hours(1)) });
    const done = agreement("done", { outcomeAt: instant(AGREED + hours(2)) });
    const again = agreement("again", { outcomeAt: instant(AGREED + hours(3)) });
    const { open, settled } = inOrder([old, done, later, again, fresh, soon]);
    expect(open).toEqual([soon, later, fresh, old]);
    expect(settled).toEqual([again, done]);
  });
});
