import { otherSeat, SEATS, type Seat } from "../../values/seat";
import { after, instant, type Millis, millis, minutes, seconds } from "../../values/time";
import type { Act } from "../command";
import { nextDeadline } from "../due";
import type { EventKind } from "../event";
import type { Opened } from "../trial";
import { mayComeBack, mayMoveReturn, mayPutOff, stepView } from "../view";
import { begunOf, brokenLaws, isTheFoldOfItsLog } from "./laws";
import { begun, care, pass, refusal, type Story, tell } from "./story";

/** Chance that can be repeated: mulberry32 over a seed. */
export type Chance = () => number;
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** What became of a talk that was played: the steps it came to, and what was wrong with it. */
export type Played = {
  readonly steps: ReadonlySet<string>;
  readonly events: number;
  readonly kinds: ReadonlySet<EventKind>;
  readonly ended: string;
  readonly faults: readonly string[];
};

const MOST_MOVES = 150;
/** A talk in which both do what they are asked comes to its end within so many acts. */
const MOST_WILLING = 1_500;

const pickFrom = <T>(values: readonly T[], chance: Chance): T | undefined =>
  values[Math.floor(chance() * values.length)];

/** What this seat may do at the step at hand, and more often than not the thing it was asked for. */
const actsOf = (story: Story, seat: Seat, bold = false): readonly Act[] => {
  const { talk, now } = story;
  if (talk?.status === "running") {
    const { maySay, mayPass, answers, mayAskTime, mayGiveTime, maySignal, mayPutDifferently } = stepView(talk, seat);
    const may = (holds: boolean, act: Act): readonly Act[] => (holds ? [act] : []);
    return [
      ...may(maySay, { type: "say", lastWords: false }),
      ...may(maySay, { type: "say", lastWords: false }),
      ...(bold ? answers.slice(-1) : answers).map(({ answer }): Act => ({ type: "answer", answer })),
      ...may(mayPutDifferently, { type: "putDifferently" }),
      ...may(mayPass, { type: "pass" }),
      ...may(mayAskTime, { type: "askTime" }),
      ...may(mayGiveTime, { type: "giveTime" }),
      ...may(maySignal, { type: "signal" }),
    ];
  }
  if (talk?.status !== "paused" && talk?.status !== "resting") return [];
  const back: readonly Act[] = mayComeBack(talk, seat, now) ? [{ type: "comeBack" }] : [];
  return mayMoveReturn(talk, seat) ? [...back, { type: "moveReturn", until: after(now, minutes(30)) }] : back;
};

/** What breaks into a talk: a time-out, another day, a lost line, a service that was away, and the end. */
const interrupted = (story: Story, seat: Seat, chance: Chance): Story => {
  const at = chance();
  const { now } = story;
  const asked = (act: Act): Story => (refusal(story, seat, act) === null ? tell(story, seat, act) : story);
  if (at < 0.3) return asked({ type: "callTimeOut", length: minutes(20) });
  if (at < 0.45 && story.talk && mayPutOff(story.talk, now))
    return asked({ type: "putOff", until: after(now, minutes(60)) });
  if (at < 0.75) {
    const lastSeen = instant(now - Math.floor(chance() * 8_000));
    return care(story, { from: "care", act: { type: "wentAway", seat, lastSeen } });
  }
  if (at < 0.9) {
    const since = instant(now - Math.floor(chance() * 900_000));
    return care(story, { from: "care", act: { type: "outage", since, until: now } });
  }
  return at > 0.97 ? asked({ type: "end" }) : asked({ type: "takeReadyBack" });
};

const moved = (story: Story, chance: Chance, bold: boolean): Story => {
  const seat: Seat = chance() < 0.5 ? "a" : "b";
  const at = chance();
  if (at < 0.03) return interrupted(story, seat, chance);
  if (at < 0.1) return pass(story, millis(Math.floor(chance() * 20_000)));
  if (at < 0.12) return pass(story, millis(Math.floor(chance() * 40 * 60_000)));
  const act = pickFrom(actsOf(story, seat, bold), chance) ?? pickFrom(actsOf(story, otherSeat(seat), bold), chance);
  if (!act) return pass(story, untilSomething(story));
  const by = refusal(story, seat, act) === null ? seat : otherSeat(seat);
  return refusal(story, by, act) === null ? tell(story, by, act) : story;
};

const untilSomething = ({ talk, now }: Story): Millis => {
  const next = talk && nextDeadline(talk);
  return next ? millis(Math.max(1_000, Math.min(next - now, 600_000))) : seconds(30);
};

/** What both do who only want to come through: come back, send, take the first answer, or wait for the clock. */
const willing = (story: Story, move: number): Story => {
  // By turns, or one who can change an answer would do so for ever.
  for (const seat of move % 2 === 0 ? SEATS : SEATS.toReversed()) {
    const act = actsOf(story, seat).find(
      ({ type }) => type === "comeBack" || type === "say" || type === "answer" || type === "pass",
    );
    const view = story.talk?.status === "running" ? stepView(story.talk, seat) : null;
    const answer =
      view?.answers.find((each) => each.answer === "enough") ?? (view?.mayStay ? view.answers[0] : undefined);
    const best: Act | undefined = answer ? { type: "answer", answer: answer.answer } : act;
    if (best && refusal(story, seat, best) === null) return tell(story, seat, best);
  }
  return pass(story, untilSomething(story));
};

/** Plays one talk: both act at random among what they may, then come through to its end. */
export const playTalk = ({ skeleton, rules }: Opened, chance: Chance): Played => {
  const clock = pickFrom(["none", "gentle", "firm"] as const, chance) ?? "none";
  const settled = { clock, keep: "everything" } as const;
  const first = pickFrom(["proposer", "other"] as const, chance) ?? "proposer";
  let story = begun({ ...rules, first }, settled, settled, skeleton);
  const steps = new Set<string>();
  const faults: string[] = [];
  const look = (before: Story): void => {
    const talk = begunOf(story);
    if (talk) steps.add(`${talk.skeleton.parts[talk.step.partNo]?.id}/${talk.step.stepId}`);
    faults.push(...brokenLaws(story, before));
  };
  look(story);
  const moves = Math.floor(chance() * MOST_MOVES);
  // Some take the last answer each time: the boldest, or the one that keeps a loop going.
  const bold = chance() < 0.3;
  for (let move = 0; move < moves && story.talk?.status !== "closed" && faults.length === 0; move += 1) {
    const before = story;
    story = moved(story, chance, bold);
    look(before);
  }
  for (let move = 0; move < MOST_WILLING && story.talk?.status !== "closed" && faults.length === 0; move += 1) {
    const before = story;
    story = willing(story, move);
    look(before);
  }
  if (story.talk?.status !== "closed") faults.push(`stuck at ${[...steps].at(-1)}`);
  faults.push(...[isTheFoldOfItsLog(story, story)].filter((why) => why !== null));
  const kinds = new Set(story.log.map(({ happening }) => happening.kind));
  const ended = story.talk?.status === "closed" ? story.talk.cause : "";
  return { steps, events: story.log.length, kinds, ended, faults };
};
