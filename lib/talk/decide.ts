import type { BySeat } from "../values/seat";
import type { Instant } from "../values/time";
import { decideCare } from "./care";
import type { CareCommand, Command, PartnerCommand } from "./command";
import type { NewEvent } from "./event";
import { evolve } from "./evolve";
import { flaws } from "./flaws";
import { happeningOf } from "./happeningOf";
import type { Refusal } from "./refusal";
import { refusalOf } from "./refusalOf";
import { rulesFit } from "./rules";
import { type Drawn, settled } from "./settle";
import type { Answer } from "./skeleton";
import type { Talk } from "./talk";

/** What a command leads to: events in their order, or the named reason why not. */
export type Decision = { readonly events: readonly NewEvent[] } | { readonly refused: Refusal };

/** Asked `command` at `now`, with every clock's end up to `now` already in `talk` (see `due`). Pure; never throws on what a partner may send. [D1] */
export const decide = (talk: Talk | null, command: Command, now: Instant): Decision => {
  if (command.from === "care") return { events: talk ? careEvents(talk, command, now) : [] };
  if (talk === null) return decideOpening(command, now);
  const refused = refusalOf(talk, command, now);
  if (refused) return { refused };
  const event = { at: now, by: command.from, happening: happeningOf(talk, command) };
  return { events: withWhatFollows(talk, event, { lot: command.lot, wishes: wishesWith(command) }) };
};

const decideOpening = ({ from, act, words }: PartnerCommand, now: Instant): Decision => {
  if (act.type !== "propose") return { refused: "gone" };
  if (!words || flaws(act.skeleton).length > 0 || !rulesFit(act.skeleton, act.rules)) return { refused: "malformed" };
  return {
    events: [{ at: now, by: from, happening: { kind: "TalkProposed", skeleton: act.skeleton, rules: act.rules } }],
  };
};

const careEvents = (talk: Talk, command: CareCommand, now: Instant): readonly NewEvent[] => {
  const event = decideCare(talk, command, now);
  return event ? [event] : [];
};

/** What each wished at the step at hand: it is looked at where both have wished there, and nowhere else. */
const wishesWith = ({ from, act, wish }: PartnerCommand): BySeat<Answer | null> => {
  const own = act.type === "answer" ? act.answer : null;
  return from === "b" ? { a: wish, b: own } : { a: own, b: wish };
};

const withWhatFollows = (talk: Talk, event: NewEvent, drawn: Drawn): readonly NewEvent[] => {
  const next = evolve(talk, { ...event, seq: talk.seq + 1 });
  const happening = settled(next, event.at, drawn);
  return happening ? [event, ...withWhatFollows(next, { at: event.at, by: null, happening }, drawn)] : [event];
};
