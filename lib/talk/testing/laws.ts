import { SEATS, type Seat } from "../../values/seat";
import type { Act } from "../command";
import { due, nextDeadline } from "../due";
import { isSaying } from "../event";
import { replay } from "../evolve";
import { floorOf, partAt, stepAtHand } from "../places";
import type { Refusal } from "../refusal";
import { refusalOf } from "../refusalOf";
import type { Answer } from "../skeleton";
import type { Begun, Talk } from "../talk";
import { mayComeBack, mayMoveReturn, mayPutOff, stepView } from "../view";
import { asTheyCount } from "../wordings";
import { commandOf, END, SAY, type Story } from "./story";

/** A law of every talk: why a story breaks it, or null. */
export type Law = (story: Story, before: Story) => string | null;

const ANSWERS: readonly Answer[] = [
  ...(["confirm", "correct", "more", "again", "enough", "letBe", "ready"] as const),
  ...(["yes", "no", "another", "ideas", "deeper", "stay"] as const),
];

export const begunOf = ({ talk }: Story): Begun | null => (talk && "turn" in talk ? talk : null);

const refusal = (story: Story, from: Seat, act: Act): Refusal | null =>
  story.talk && refusalOf(story.talk, commandOf(story, from, act), story.now);

const said = (holds: boolean, why: string): string | null => (holds ? null : why);
const ACTS: readonly (readonly [
  "maySay" | "mayPutDifferently" | "mayPass" | "mayAskTime" | "mayGiveTime" | "maySignal",
  Act,
])[] = [
  ["maySay", SAY],
  ["mayPutDifferently", { type: "putDifferently" }],
  ["mayPass", { type: "pass" }],
  ["mayAskTime", { type: "askTime" }],
  ["mayGiveTime", { type: "giveTime" }],
  ["maySignal", { type: "signal" }],
];

/** Every law by its name; a story and the one before it, whatever happened in between. */
export const LAWS: { readonly [name in string]: Law } = {
  "the log is numbered without gaps, in time's order": ({ log }) =>
    said(
      log.every(({ seq, at }, place) => seq === place + 1 && at >= (log[place - 1]?.at ?? 0)),
      "a gap, or time going back",
    ),
  "nothing happens after the close": (story, before) =>
    said(before.talk?.status !== "closed" || story.log.length === before.log.length, "an event after the close"),
  "one command makes one event of a partner, or none": (story, before) =>
    said(story.log.slice(before.log.length).filter(({ by }) => by !== null).length <= 1, "two events of partners"),
  "only a holder of the floor writes, and no one while paused": (story) => {
    const floor = story.talk ? floorOf(story.talk) : "none";
    const written = SEATS.filter((seat) => refusal(story, seat, SAY) === null);
    if (written.some((seat) => floor !== seat && floor !== "both")) return "someone writes without the floor";
    const still = story.talk?.status === "paused" || story.talk?.status === "resting";
    return said(!still || (begunOf(story)?.step.clock?.since ?? null) === null, "the clock runs in a pause");
  },
  "turns alternate, and are no more than agreed": (story) => {
    const talk = begunOf(story);
    if (!talk || talk.turn.turnNo === 0) return null;
    const goes = partAt(talk.skeleton, talk.step.partNo)?.goes;
    if ((talk.turn.speaker === talk.first) !== (talk.turn.turnNo % 2 === 1)) return "a turn out of turn";
    if (goes === "agreed" && talk.turn.inPart > talk.turnsAgreed) return "more turns than agreed";
    return said(typeof goes !== "number" || talk.turn.inPart <= goes, "more turns than the part has");
  },
  "no two steps are numbered alike": (story, before) => {
    const [now, then] = [begunOf(story)?.step, begunOf(before)?.step];
    if (!now || !then) return null;
    const moved = now.stepId !== then.stepId || now.partNo !== then.partNo;
    return said(now.stepNo >= then.stepNo && (!moved || now.stepNo > then.stepNo), "a step's number used twice");
  },
  "no clock's end is left undone": ({ talk, now }) =>
    said(!talk || (due(talk, now).length === 0 && (nextDeadline(talk) ?? now + 1) > now), "a clock's end is overdue"),
  "either may end it, in one act, always": (story) =>
    said(story.talk?.status === "closed" || SEATS.every((seat) => refusal(story, seat, END) === null), "no way to end"),
  "what is offered is accepted, and nothing else is": (story) => {
    const { talk } = story;
    if (talk?.status !== "running") return null;
    for (const seat of SEATS) {
      const view = stepView(talk, seat);
      const offered = ACTS.find(([may, act]) => (refusal(story, seat, act) === null) !== view[may]);
      if (offered) return `${offered[0]} is not what the machine says`;
      const open = (answer: Answer) => refusal(story, seat, { type: "answer", answer }) === null;
      const given = ANSWERS.find((answer) => open(answer) !== view.answers.some((each) => each.answer === answer));
      if (given) return `${given} is not what the machine says`;
    }
    return null;
  },
  "each always has something to do or a sign to give": (story) => {
    const { talk } = story;
    if (talk?.status !== "running" || talk.turn.signals >= talk.rules.signalsPerTurn) return null;
    return said(
      SEATS.every((seat) => {
        const { maySay, mayPass, answers, maySignal } = stepView(talk, seat);
        return maySay || mayPass || answers.length > 0 || maySignal;
      }),
      "someone can do nothing",
    );
  },
  "a step at hand can end": (story) => {
    const { talk } = story;
    if (talk?.status !== "running") return null;
    const acts = SEATS.some((seat) => {
      const { maySay, mayPass, answers } = stepView(talk, seat);
      return maySay || mayPass || answers.length > 0;
    });
    return said(acts || nextDeadline(talk) !== null, `nothing can end ${stepAtHand(talk).id}`);
  },
  "of each, exactly the newest takeaway counts": (story) => {
    const talk = begunOf(story);
    if (!talk || !stepAtHand(talk).meanwhile.includes("putDifferently")) return null;
    const here = story.log.filter(({ seq, happening }) => seq > talk.step.since && isSaying(happening));
    const counting = new Set(asTheyCount(story.log).map(({ seq }) => seq));
    const isWrong = (seat: Seat) => {
      const own = here.filter(({ by }) => by === seat).map(({ seq }) => seq);
      const sent = talk.step.acts[seat].did === "sent" ? own.slice(-1) : [];
      return String(own.filter((seq) => counting.has(seq))) !== String(sent);
    };
    return said(!SEATS.some(isWrong), "an earlier wording counts, or the newest does not");
  },
  "putting it differently moves nothing": (story, before) => {
    const news = story.log.slice(before.log.length);
    if (!news.some(({ happening }) => happening.kind === "PutDifferently")) return null;
    const still = (talk: Talk | null) => JSON.stringify(talk && { ...talk, seq: 0, at: 0 });
    return said(news.length === 1 && still(story.talk) === still(before.talk), "something moved");
  },
  "a pause can be left": (story) => {
    const { talk, now } = story;
    if (talk?.status !== "paused" && talk?.status !== "resting") return null;
    const free = SEATS.some((seat) => talk.back[seat] || mayComeBack(talk, seat, now) || mayMoveReturn(talk, seat));
    return said(free || mayPutOff(talk, now) || nextDeadline(talk) !== null, "nobody can leave the pause");
  },
};

/** The law that is looked at once, for it reads the whole log. [L8] */
export const isTheFoldOfItsLog: Law = ({ log, talk }) =>
  said(JSON.stringify(replay(log)) === JSON.stringify(talk), "the log replays to another talk");

/** The laws that a story breaks, each with why. */
export const brokenLaws = (story: Story, before: Story): readonly string[] =>
  Object.entries(LAWS).flatMap(([name, law]) => {
    const why = law(story, before);
    return why === null ? [] : [`${name}: ${why}`];
  });
