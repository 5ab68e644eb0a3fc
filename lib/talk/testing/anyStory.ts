import fc from "fast-check";
import { instant, millis, minutes, seconds } from "../../values/time";
import type { Act, ActType } from "../command";
import { floorTalk } from "../formats/floorTalk";
import type { Rules } from "../rules";
import { ADA, BEN, care, pass, proposed, refusal, type Story, tell } from "./story";

/** One thing that may happen next: a partner asks for something, time passes, or the server's care steps in. */
export type Move =
  | { readonly move: "ask"; readonly from: "a" | "b"; readonly act: ActType; readonly pick: number }
  | { readonly move: "wait"; readonly length: number }
  | { readonly move: "away"; readonly from: "a" | "b"; readonly ago: number }
  | { readonly move: "outage"; readonly length: number };

const seat = fc.constantFrom(ADA, BEN);
const FREQUENT: readonly ActType[] = ["say", "answer", "choose", "sayReady", "comeBack"];
const SELDOM: readonly ActType[] = [
  ...["takeReadyBack", "pass", "askTime", "giveTime", "signal", "callTimeOut", "putOff", "moveReturn", "changeRules"],
  ...["propose", "end", "goOffTheRecord", "keepLess", "putDifferently"],
] as ActType[];

const ask = (acts: readonly ActType[]) =>
  fc.record({ move: fc.constant("ask" as const), from: seat, act: fc.constantFrom(...acts), pick: fc.nat(11) });

/** Moves as partners make them: mostly what a talk is made of, now and then what breaks into it. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { arbitrary: ask(FREQUENT), weight: 24 },
  { arbitrary: ask(SELDOM), weight: 3 },
  { arbitrary: fc.record({ move: fc.constant("wait" as const), length: fc.nat(15_000) }), weight: 4 },
  { arbitrary: fc.record({ move: fc.constant("wait" as const), length: fc.nat(40 * 60_000) }), weight: 1 },
  { arbitrary: fc.record({ move: fc.constant("away" as const), from: seat, ago: fc.nat(8_000) }), weight: 1 },
  { arbitrary: fc.record({ move: fc.constant("outage" as const), length: fc.nat(15 * 60_000) }), weight: 1 },
);

const pickFrom = <T>(values: readonly [T, ...T[]], pick: number): T => values[pick % values.length] ?? values[0];

/** The act a move stands for, its details drawn from `pick`. */
export const actOf = (story: Story, act: ActType, pick: number): Act => {
  switch (act) {
    case "propose":
      return { type: act, skeleton: floorTalk.skeleton, rules: floorTalk.rules };
    case "changeRules":
      return { type: act, rules: { ...anyRules, turns: 2 + 2 * (pick % 3) } };
    case "choose":
      return {
        type: act,
        clock: pickFrom(["none", "gentle", "firm", "firm"], pick),
        keep: pickFrom(["everything", "notes", "nothing"], pick),
      };
    case "keepLess":
      return { type: act, keep: pickFrom(["notes", "nothing", "everything"], pick) };
    case "sayReady":
      return { type: act, rulesNo: story.talk?.rulesNo ?? 1 };
    case "say":
      return { type: act, lastWords: pick === 0 };
    case "answer":
      return { type: act, answer: pickFrom(["confirm", "correct", "more", "again", "enough", "letBe"], pick) };
    case "callTimeOut":
      return { type: act, length: minutes(pickFrom([20, 60, 1440, 5], pick)) };
    case "putOff":
    case "moveReturn":
      return { type: act, until: instant(story.now + pick * 600_000) };
    default:
      return { type: act };
  }
};

export const anyRules: Rules = {
  ...floorTalk.rules,
  turns: 2,
  lengths: { say: seconds(20), sayBack: seconds(20), reply: seconds(20) },
};

/** The story after one move; what is refused leaves it as it was. */
export const moved = (story: Story, move: Move): Story => {
  switch (move.move) {
    case "wait":
      return pass(story, millis(move.length));
    case "away":
      return care(story, {
        from: "care",
        act: { type: "wentAway", seat: move.from, lastSeen: instant(story.now - move.ago) },
      });
    case "outage":
      return care(story, {
        from: "care",
        act: { type: "outage", since: instant(story.now - move.length), until: story.now },
      });
    case "ask": {
      const act = actOf(story, move.act, move.pick);
      return refusal(story, move.from, act) === null ? tell(story, move.from, act) : story;
    }
  }
};

/** Every story that a list of moves tells, one after each move. */
export const storiesOf = (moves: readonly Move[]): readonly Story[] => {
  const stories = [proposed(anyRules)];
  for (const move of moves) stories.push(moved(stories.at(-1) ?? proposed(anyRules), move));
  return stories;
};
