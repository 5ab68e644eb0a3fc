import { type BySeat, bySeat, otherSeat, type Seat, withSeat } from "../../values/seat";
import { after, type Instant, instant, type Millis, minutes } from "../../values/time";
import type { Act, CareCommand, PartnerCommand } from "../command";
import { decide } from "../decide";
import { due } from "../due";
import type { NewEvent, TalkEvent } from "../event";
import { evolve } from "../evolve";
import { floorTalk } from "../formats/floorTalk";
import { stepAtHand } from "../places";
import type { Refusal } from "../refusal";
import type { Rules } from "../rules";
import type { Answer, Skeleton } from "../skeleton";
import type { Choices, Talk } from "../talk";

/** A talk of Ada (seat a) and Ben (seat b) as far as it has been told. */
export type Story = {
  readonly talk: Talk | null;
  readonly log: readonly TalkEvent[];
  readonly now: Instant;
  readonly lot: Seat;
  /** What each last wished, as the server keeps it beside the log. */
  readonly wishes: BySeat<Answer | null>;
};

export const ADA: Seat = "a";
export const BEN: Seat = "b";

/** Lengths drawn small: a cell of a drawn clock is one second. */
export const drawnRules: Rules = { ...floorTalk.rules, turns: 2 };

const untold: Story = { talk: null, log: [], now: instant(1_000_000), lot: ADA, wishes: bySeat(null) };

/** The same talk with more in its log. */
const append = (story: Story, events: readonly NewEvent[]): Story => {
  const logged = events.map((event, place) => ({ ...event, seq: (story.talk?.seq ?? 0) + 1 + place }));
  return { ...story, talk: logged.reduce(evolve, story.talk), log: [...story.log, ...logged] };
};

/** Time passing: every clock's end in it happens. */
export const pass = (story: Story, length: Millis): Story => {
  const now = after(story.now, length);
  return append({ ...story, now }, story.talk ? due(story.talk, now) : []);
};

const ALWAYS_WITH_WORDS: readonly Act["type"][] = ["propose", "putDifferently", "signal"];

/** Whether words go with an act at this point of the story. */
const bringsWords = ({ talk }: Story, act: Act): boolean => {
  if (act.type !== "say" || talk?.status !== "running") return ALWAYS_WITH_WORDS.includes(act.type);
  const { shown, input } = stepAtHand(talk);
  return shown !== "to-oneself" && input === "words";
};

/** The command a browser would send at this point of the story. */
export const commandOf = (story: Story, from: Seat, act: Act, words = bringsWords(story, act)): PartnerCommand => {
  const begun = story.talk && "turn" in story.talk ? story.talk : null;
  const wish = story.wishes[otherSeat(from)];
  return { from, act, words, wish, lot: story.lot, turnNo: begun?.turn.turnNo ?? 0, stepNo: begun?.step.stepNo ?? 0 };
};

/** The story after one more act; a refused act is a fault of the story. */
export const tell = (story: Story, from: Seat, act: Act): Story => {
  const decision = decide(story.talk, commandOf(story, from, act), story.now);
  if ("refused" in decision) throw new Error(`${from} may not ${act.type}: ${decision.refused}`);
  const wishes = act.type === "answer" ? withSeat(story.wishes, from, act.answer) : story.wishes;
  return append({ ...story, wishes }, decision.events);
};

/** What the server's care brings about. */
export const care = (story: Story, command: CareCommand): Story => {
  const decision = decide(story.talk, command, story.now);
  return "refused" in decision ? story : append(story, decision.events);
};

/** Why an act would be refused here, or null. */
export const refusal = (story: Story, from: Seat, act: Act, words?: boolean): Refusal | null => {
  const decision = decide(story.talk, commandOf(story, from, act, words), story.now);
  return "refused" in decision ? decision.refused : null;
};

export const proposed = (rules: Rules = drawnRules, skeleton: Skeleton = floorTalk.skeleton): Story =>
  tell(untold, ADA, { type: "propose", skeleton, rules });

type Settled = { readonly clock: NonNullable<Choices["clock"]>; readonly keep: NonNullable<Choices["keep"]> };

/** A talk that has begun: Ada proposed it, so by default she speaks first. */
export const begun = (
  rules: Rules = drawnRules,
  ada: Settled = everything,
  ben: Settled = everything,
  skeleton: Skeleton = floorTalk.skeleton,
): Story => {
  const chosen = tell(tell(proposed(rules, skeleton), ADA, { type: "choose", ...ada }), BEN, {
    type: "choose",
    ...ben,
  });
  return tell(tell(chosen, ADA, { type: "sayReady", rulesNo: 1 }), BEN, { type: "sayReady", rulesNo: 1 });
};
const everything: Settled = { clock: "firm", keep: "everything" };

export const SAY: Act = { type: "say", lastWords: false };
export const CONFIRM: Act = { type: "answer", answer: "confirm" };
export const CORRECT: Act = { type: "answer", answer: "correct" };
export const MORE: Act = { type: "answer", answer: "more" };
export const TIME_OUT: Act = { type: "callTimeOut", length: minutes(20) };
export const COME_BACK: Act = { type: "comeBack" };
export const END: Act = { type: "end" };

/** The acts told one after the other, `Ada` and `Ben` by their seats. */
export const tellAll = (story: Story, acts: readonly (readonly [Seat, Act])[]): Story =>
  acts.reduce((told, [from, act]) => tell(told, from, act), story);

/** One whole turn of a floor talk: said, said back, confirmed, what makes sense, what is felt, confirmed. */
export const turnOf = (speaker: Seat): readonly (readonly [Seat, Act])[] => {
  const listener = speaker === ADA ? BEN : ADA;
  return [
    [speaker, SAY],
    [listener, SAY],
    [speaker, CONFIRM],
    [listener, SAY],
    [listener, SAY],
    [speaker, CONFIRM],
  ];
};
