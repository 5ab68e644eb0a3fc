import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId, type TopicId } from "../values/ids";
import { hours, instant } from "../values/time";
import { nextOf, OFFER_LENGTH, type Offer, readOffer, sealedOffer, type Weekly } from "./offer";
import { wallClock, weekdayOf } from "./wallClock";

const at = (text: string) => instant(Date.parse(text));
const sundays: Weekly = { kind: "weekly", weekday: 0, hour: 19, minute: 0, zone: "Europe/Berlin" };

const anyZone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");
const anyMoment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }).map(instant);
const anyWeekly: fc.Arbitrary<Weekly> = fc.record({
  kind: fc.constant("weekly" as const),
  weekday: fc.integer({ min: 0, max: 6 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  zone: anyZone,
});

describe("an offer's sealed words", () => {
  it("come back as they were sealed", () => {
    const anyOffer: fc.Arbitrary<Offer> = fc.record({
      time: fc.oneof(
        anyWeekly,
        anyMoment.map((moment) => ({ kind: "once" as const, at: moment })),
      ),
      topicId: fc.option(fc.constant(newId<TopicId>())),
      text: fc.string({ maxLength: OFFER_LENGTH }),
    });
    fc.assert(
      fc.property(anyOffer, (offer) => {
        expect(readOffer(sealedOffer(offer), offer.time.kind)).toEqual(offer);
      }),
    );
  });

  it("are not read as a kind that the server does not know them by", () => {
    expect(readOffer(sealedOffer({ time: sundays, topicId: null, text: "" }), "once")).toBeNull();
  });

  it.each([
    "not JSON",
    "null",
    "{}",
    '{"time":{"kind":"weekly","weekday":7,"hour":19,"minute":0,"zone":"UTC"},"topicId":null,"text":""}',
    '{"time":{"kind":"weekly","weekday":0,"hour":19,"minute":0,"zone":"Nowhere/At_All"},"topicId":null,"text":""}',
    '{"time":{"kind":"weekly","weekday":0,"hour":19.5,"minute":0,"zone":"UTC"},"topicId":null,"text":""}',
    '{"time":{"kind":"once","at":"soon"},"topicId":null,"text":""}',
    '{"time":{"kind":"once","at":-1},"topicId":null,"text":""}',
    '{"time":{"kind":"once","at":1},"topicId":null}',
  ])("that are none are not believed: %s", (words) => {
    expect([readOffer(words, "once"), readOffer(words, "weekly")]).toEqual([null, null]);
  });
});

describe("Sundays at seven", () => {
  it("come next on the coming Sunday, and in a week once this one has begun [R8]", () => {
    expect(nextOf(sundays, at("2026-11-12T12:00Z"))).toBe(at("2026-11-15T18:00Z"));
    expect(nextOf(sundays, at("2026-11-15T17:59Z"))).toBe(at("2026-11-15T18:00Z"));
    expect(nextOf(sundays, at("2026-11-15T18:00Z"))).toBe(at("2026-11-22T18:00Z"));
  });

  it("stay at seven when the clocks change [R8]", () => {
    expect(nextOf(sundays, at("2026-10-19T12:00Z"))).toBe(at("2026-10-25T18:00Z"));
    expect(nextOf(sundays, at("2026-10-12T12:00Z"))).toBe(at("2026-10-18T17:00Z"));
    expect(nextOf(sundays, at("2026-03-23T12:00Z"))).toBe(at("2026-03-29T17:00Z"));
  });
});

describe("any weekly talk", () => {
  it("comes next within a week, on its day and at its time, by its own clocks [R8]", () => {
    fc.assert(
      fc.property(anyWeekly, anyMoment, (weekly, moment) => {
        const next = nextOf(weekly, moment);
        expect(next).toBeGreaterThan(moment);
        expect(next - moment).toBeLessThanOrEqual(hours(7 * 24 + 1));
        const shown = wallClock(next, weekly.zone);
        expect(weekdayOf(shown)).toBe(weekly.weekday);
        // In the night a summer begins, the hour that is skipped is the one after it.
        const early = shown.hour * 60 + shown.minute - (weekly.hour * 60 + weekly.minute);
        expect([0, 30, 60]).toContain(early);
      }),
    );
  });

  it("comes a week after it comes, for ever [R8]", () => {
    fc.assert(
      fc.property(anyWeekly, anyMoment, (weekly, moment) => {
        const first = nextOf(weekly, moment);
        const weekLater = nextOf(weekly, first) - first;
        expect(Math.abs(weekLater - hours(7 * 24))).toBeLessThanOrEqual(hours(1));
      }),
    );
  });
});
