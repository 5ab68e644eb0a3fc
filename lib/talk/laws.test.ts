import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEATS } from "../values/seat";
import type { ActType } from "./command";
import { decide } from "./decide";
import { due, nextDeadline } from "./due";
import { replay } from "./evolve";
import { floorOf } from "./places";
import type { Begun } from "./talk";
import { actOf, anyMove, type Move, storiesOf } from "./testing/anyStory";
import { commandOf, END, refusal, type Story } from "./testing/story";
import { stepView } from "./view";

const TALKS = Number(process.env.LAWS ?? 200);

/** For any moves, a law holds of every story they tell. */
const always = (law: (story: Story, before: Story) => void): void =>
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 20, maxLength: 90 }), (moves: Move[]) => {
      const stories = storiesOf(moves);
      for (const [place, story] of stories.entries()) law(story, stories[place - 1] ?? story);
    }),
    { numRuns: TALKS },
  );

const begunOf = ({ talk }: Story): Begun | null => (talk && "turn" in talk ? talk : null);

describe("the laws of a talk", () => {
  it("reach every step and every status, or the laws would be about nothing", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 60, maxLength: 90 }), (moves: Move[]) => {
        for (const story of storiesOf(moves)) {
          seen.add(story.talk?.status ?? "");
          seen.add(begunOf(story)?.step.stepId ?? "");
        }
      }),
      { numRuns: TALKS, seed: 7 },
    );
    for (const place of ["gathering", "running", "paused", "resting", "closed"]) expect(seen).toContain(place);
    for (const step of ["say", "say-back", "check", "make-sense", "feeling", "feeling-check"])
      expect(seen).toContain(step);
  });

  it("number the log without gaps, in time's order [L1] [L4] [C5]", () => {
    always(({ log }) => {
      expect(log.map((event) => event.seq)).toEqual(log.map((_, place) => place + 1));
      expect(log.map((event) => event.at)).toEqual(log.map((event) => event.at).toSorted((one, two) => one - two));
    });
  });

  it("replay to the same talk [L8]", () => {
    always(({ log, talk }) => {
      expect(replay(log)).toEqual(talk);
    });
  });

  it("change nothing after the close [L11]", () => {
    always((story, before) => {
      if (before.talk?.status === "closed") expect(story.log.length).toBe(before.log.length);
    });
  });

  it("make one event of a partner from one command, or none [L10] [D2]", () => {
    always((story, before) => {
      const fresh = story.log.slice(before.log.length).filter((event) => event.by !== null);
      expect(fresh.length).toBeLessThanOrEqual(1);
    });
  });

  it("let only a holder of the floor write, and no one while paused [T1] [T4] [C6]", () => {
    always((story) => {
      const floor = story.talk ? floorOf(story.talk) : "none";
      for (const seat of SEATS) {
        const may = refusal(story, seat, { type: "say", lastWords: false }) === null;
        if (may) expect([seat, "both"]).toContain(floor);
      }
      if (story.talk?.status === "paused") expect(begunOf(story)?.step.clock?.since ?? null).toBeNull();
    });
  });

  it("keep turns even, and within what was agreed [T10] [T11]", () => {
    always((story) => {
      const talk = begunOf(story);
      if (!talk) return;
      expect(talk.turn.turnNo).toBeLessThanOrEqual(talk.turnsAgreed);
      expect(talk.turn.speaker === talk.first).toBe(talk.turn.turnNo % 2 === 1);
      expect(talk.turnsAgreed % 2).toBe(0);
    });
  });

  it("never number two steps alike [S2]", () => {
    always((story, before) => {
      const [now, then] = [begunOf(story)?.step, begunOf(before)?.step];
      if (!now || !then) return;
      expect(now.stepNo).toBeGreaterThanOrEqual(then.stepNo);
      if (now.stepId !== then.stepId) expect(now.stepNo).toBeGreaterThan(then.stepNo);
    });
  });

  it("leave no clock's end undone, and one pending at most [C4] [C12]", () => {
    always(({ talk, now }) => {
      if (!talk) return;
      expect(due(talk, now)).toEqual([]);
      const next = nextDeadline(talk);
      if (next !== null) expect(next).toBeGreaterThan(now);
    });
  });

  it("let either end it in one act, always [V4]", () => {
    always((story) => {
      if (story.talk?.status === "closed") return;
      for (const seat of SEATS) expect(refusal(story, seat, END)).toBeNull();
    });
  });

  it("give every command an event or a refusal, whatever it asks [D1]", () => {
    const acts: readonly ActType[] = [
      "propose",
      "say",
      "answer",
      "pass",
      "askTime",
      "giveTime",
      "signal",
      "moveReturn",
    ];
    always((story) => {
      for (const seat of SEATS)
        for (const [pick, type] of acts.entries()) {
          const command = { ...commandOf(story, seat, actOf(story, type, pick)), words: pick % 2 === 0 };
          const decision = decide(story.talk, command, story.now);
          expect("refused" in decision || decision.events.length > 0).toBe(true);
        }
    });
  });

  it("accept what the view offers and refuse the rest [D3] [T5]", () => {
    always((story) => {
      const { talk } = story;
      if (talk?.status !== "running") return;
      for (const seat of SEATS) {
        const view = stepView(talk, seat);
        expect(refusal(story, seat, { type: "say", lastWords: false }) === null).toBe(view.maySay);
        expect(refusal(story, seat, { type: "pass" }) === null).toBe(view.mayPass);
        expect(refusal(story, seat, { type: "askTime" }) === null).toBe(view.mayAskTime);
        expect(refusal(story, seat, { type: "giveTime" }) === null).toBe(view.mayGiveTime);
        expect(refusal(story, seat, { type: "signal" }) === null).toBe(view.maySignal);
        for (const answer of ["confirm", "correct", "more", "again", "enough", "letBe"] as const)
          expect(refusal(story, seat, { type: "answer", answer }) === null).toBe(
            view.answers.some((offered) => offered.answer === answer),
          );
      }
    });
  });
});
