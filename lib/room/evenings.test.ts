import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant, minutes } from "../values/time";
import { dayOf, pickedMoment, pickedTime, tomorrowEvening, tonight } from "./evenings";
import { momentOf, wallClock } from "./wallClock";

const BERLIN = "Europe/Berlin";
const at = (text: string) => instant(Date.parse(text));

describe("tonight", () => {
  it("is at eight, later in the evening at the next full hour, and late at night no more", () => {
    expect(tonight(at("2026-11-12T08:00Z"), BERLIN)).toBe(at("2026-11-12T19:00Z"));
    expect(tonight(at("2026-11-12T18:30Z"), BERLIN)).toBe(at("2026-11-12T19:00Z"));
    expect(tonight(at("2026-11-12T18:31Z"), BERLIN)).toBe(at("2026-11-12T20:00Z"));
    expect(tonight(at("2026-11-12T20:30Z"), BERLIN)).toBe(at("2026-11-12T21:00Z"));
    expect(tonight(at("2026-11-12T20:31Z"), BERLIN)).toBeNull();
  });

  it("leaves the other half an hour to answer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }).map(instant), (now) => {
        const moment = tonight(now, BERLIN);
        if (moment !== null) expect(moment - now).toBeGreaterThanOrEqual(minutes(30));
      }),
    );
  });
});

describe("tomorrow evening", () => {
  it("is at eight by the clock on the wall, also in the night the clocks change", () => {
    expect(tomorrowEvening(at("2026-11-12T08:00Z"), BERLIN)).toBe(at("2026-11-13T19:00Z"));
    expect(tomorrowEvening(at("2026-03-28T12:00Z"), BERLIN)).toBe(at("2026-03-29T18:00Z"));
    expect(tomorrowEvening(at("2026-12-31T12:00Z"), BERLIN)).toBe(at("2027-01-01T19:00Z"));
  });
});

describe("a time of one's own", () => {
  it("is what the two fields say, where both say something", () => {
    expect(pickedMoment("2026-11-15", "19:00", BERLIN)).toBe(at("2026-11-15T18:00Z"));
    expect(pickedMoment("", "19:00", BERLIN)).toBeNull();
    expect(pickedMoment("2026-11-15", "", BERLIN)).toBeNull();
    expect(pickedTime("07:30:00")).toEqual({ hour: 7, minute: 30 });
    expect(pickedTime("24:00")).toBeNull();
    expect(dayOf(at("2026-01-05T23:30Z"), BERLIN)).toBe("2026-01-06");
  });
});

describe("a clock on the wall", () => {
  it("leads to its moment and back, wherever it hangs, but for an hour that is skipped", () => {
    const zones = fc.constantFrom(BERLIN, "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
    const moments = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(moments, zones, (minute, zone) => {
        const shown = wallClock(instant(minute * 60_000), zone);
        expect(wallClock(momentOf(shown, zone), zone)).toEqual(shown);
      }),
    );
  });

  it("takes the hour after where summer skips one", () => {
    const skipped = { year: 2026, month: 3, day: 29, hour: 2, minute: 30 };
    expect(momentOf(skipped, BERLIN)).toBe(at("2026-03-29T01:30Z"));
  });
});
