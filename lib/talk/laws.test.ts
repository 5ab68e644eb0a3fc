import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SEATS } from "../values/seat";
import type { ActType } from "./command";
import { decide } from "./decide";
import { actOf, anyMove, type Move, storiesOf } from "./testing/anyStory";
import { begunOf, isTheFoldOfItsLog, LAWS } from "./testing/laws";
import { commandOf, type Story } from "./testing/story";

const TALKS = Number(process.env.LAWS ?? 200);

/** For any moves, something holds of every story they tell. */
const always = (holds: (story: Story, before: Story) => void): void =>
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 20, maxLength: 90 }), (moves: Move[]) => {
      const stories = storiesOf(moves);
      for (const [place, story] of stories.entries()) holds(story, stories[place - 1] ?? story);
    }),
    { numRuns: TALKS },
  );

/** Which rules each law stands for. */
const RULES: { readonly [law in keyof typeof LAWS]: string } = {
  "the log is numbered without gaps, in time's order": "[L1] [L4] [C5]",
  "nothing happens after the close": "[L11]",
  "one command makes one event of a partner, or none": "[L10] [D2]",
  "only a holder of the floor writes, and no one while paused": "[T1] [T4] [C6]",
  "turns alternate, and are no more than agreed": "[T10] [T11]",
  "no two steps are numbered alike": "[S2]",
  "no clock's end is left undone": "[C4] [C12]",
  "either may end it, in one act, always": "[V4]",
  "what is offered is accepted, and nothing else is": "[D3] [T5]",
  "each always has something to do or a sign to give": "[V4]",
  "a step at hand can end": "[S6]",
  "of each, exactly the newest takeaway counts": "[N7] [N8]",
  "putting it differently moves nothing": "[N7]",
  "a pause can be left": "[V5]",
};

describe("the laws of a talk", () => {
  it("reach every step and every status, or the laws would be about nothing", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 80, maxLength: 120 }), (moves: Move[]) => {
        for (const story of storiesOf(moves)) {
          seen.add(story.talk?.status ?? "");
          seen.add(begunOf(story)?.step.stepId ?? "");
        }
      }),
      { numRuns: TALKS, seed: 11 },
    );
    for (const place of ["gathering", "running", "paused", "resting", "closed"]) expect(seen).toContain(place);
    for (const step of ["say", "say-back", "check", "make-sense", "feeling", "feeling-check"])
      expect(seen).toContain(step);
  });

  it.each(Object.entries(LAWS))("%s", (name, law) => {
    expect(RULES[name]).toBeDefined();
    always((story, before) => expect(law(story, before)).toBeNull());
  });

  it("replay to the same talk [L8]", () => {
    always((story, before) => expect(isTheFoldOfItsLog(story, before)).toBeNull());
  });

  it("give every command an event or a refusal, whatever it asks [D1]", () => {
    const acts: readonly ActType[] = [
      ...(["propose", "say", "answer", "pass", "askTime", "giveTime", "signal"] as const),
      ...(["moveReturn", "putOff"] as const),
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
});
