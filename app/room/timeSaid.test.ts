import { describe, expect, it } from "vitest";
import type { OpenProposal } from "../../lib/line/roomTypes";
import { offered, PROPOSAL_KINDS, PROPOSAL_STATES } from "../../lib/room/proposal";
import { newId, type ProposalId } from "../../lib/values/ids";
import { SEATS } from "../../lib/values/seat";
import { hours, instant } from "../../lib/values/time";
import en from "../../lib/words/en.json";
import { timeSaid, timesInOrder, timesLine } from "./timeSaid";

const now = instant(1_000_000_000_000);
const sundays = { kind: "weekly", weekday: 0, hour: 19, minute: 0, zone: "UTC" } as const;

function aTime(changes: Partial<OpenProposal> = {}): OpenProposal {
  const time = { kind: "once", at: instant(now + hours(5)) } as const;
  const rest = { kind: "once", time, first: null, topicId: null, text: "", createdAt: now } as const;
  return { ...offered("a"), proposalId: newId<ProposalId>(), ...rest, ...changes };
}

const everyTime = PROPOSAL_KINDS.flatMap((kind) =>
  PROPOSAL_STATES.flatMap((state) =>
    SEATS.flatMap((by) =>
      [null, ...SEATS].flatMap((letGoBy) =>
        [-1, 5].map((ahead) =>
          aTime({
            ...{ kind, state, by, letGoBy },
            time: kind === "weekly" ? sundays : { kind, at: instant(now + hours(ahead)) },
          }),
        ),
      ),
    ),
  ),
);

describe("a time", () => {
  it("has its sentence in every state, from both sides", () => {
    for (const each of everyTime)
      for (const seat of SEATS) expect(en.room.times.said[timeSaid(each, seat, now)]).toMatch(/\.$/);
  });

  it("is not told to both sides in the same words while it waits for one of them", () => {
    for (const each of everyTime.filter(({ state, letGoBy }) => state !== "agreed" && letGoBy === null)) {
      const [hers, his] = SEATS.map((seat) => timeSaid(each, seat, now));
      if (hers !== "passed") expect(hers).not.toBe(his);
    }
  });
});

describe("the times on Ben's table", () => {
  it("begin with what waits for him, and end with what waits for Ada", () => {
    const forBen = aTime();
    const gone = aTime({ letGoBy: "a" });
    const weekly = aTime({ kind: "weekly", time: sundays, state: "agreed" });
    const [sooner, later] = [1, 2].map((ahead) =>
      aTime({ state: "agreed", time: { kind: "once", at: instant(now + hours(ahead)) } }),
    );
    const forAda = aTime({ by: "b" });
    const shuffled = [forAda, later, weekly, sooner, gone, forBen].filter((each) => each !== undefined);
    expect(timesInOrder(shuffled, "b")).toEqual([forBen, gone, weekly, sooner, later, forAda]);
  });

  it("are told in one line", () => {
    expect(timesLine([], "b")).toBe("free");
    expect(timesLine([aTime()], "b")).toBe("lineMine");
    expect(timesLine([aTime()], "a")).toBe("lineTheirs");
    expect(timesLine([aTime({ state: "agreed" })], "b")).toBe("lineSet");
    expect(timesLine([aTime({ letGoBy: "a" })], "b")).toBe("lineLetGo");
  });
});
