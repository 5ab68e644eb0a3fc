import { describe, expect, it } from "vitest";
import type { Time } from "../../lib/room/offer";
import { newId, type ProposalId } from "../../lib/values/ids";
import { instant } from "../../lib/values/time";
import { calendarFile } from "./calendarFile";

const proposalId = newId<ProposalId>();
const now = instant(Date.parse("2026-11-12T12:00Z"));
const BERLIN = { now, zone: "Europe/Berlin" };
const sundays: Time = { kind: "weekly", weekday: 0, hour: 19, minute: 0, zone: "Europe/Berlin" };

const linesOf = async (time: Time, made = BERLIN) =>
  ((await calendarFile({ uid: proposalId, time, title: "Time for two" }, made)) ?? "").split("\r\n");

describe("a calendar file", () => {
  it("holds the moment, an hour, and a title that gives nothing away [R9]", async () => {
    const lines = await linesOf({ kind: "once", at: instant(Date.parse("2026-11-15T18:00Z")) });
    expect(lines).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN", "PRODID:-//Calendar//EN", "METHOD:PUBLISH"],
      ...["X-PUBLISHED-TTL:PT1H", "BEGIN:VEVENT", `UID:${proposalId}`, "SUMMARY:Time for two"],
      ...["DTSTAMP:20261112T120000Z", "DTSTART:20261115T180000Z", "DURATION:PT1H"],
      ...["END:VEVENT", "END:VCALENDAR", ""],
    ]);
  });

  it("of a weekly talk begins at its next date and comes again each week, by the clocks on the wall [R8] [R9]", async () => {
    const lines = await linesOf(sundays);
    expect(lines).toContain("DTSTART:20261115T190000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;BYDAY=SU");
  });

  it("of a weekly talk stands on the day it is where the file is made", async () => {
    const lines = await linesOf(sundays, { now, zone: "Pacific/Auckland" });
    expect(lines).toContain("DTSTART:20261116T070000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;BYDAY=MO");
  });
});
