import type { Act } from "../../lib/talk/command";
import type { Format } from "../../lib/talk/format";
import type { Answer } from "../../lib/talk/skeleton";
import type { Keep, Running } from "../../lib/talk/talk";
import { type StepView, stepView } from "../../lib/talk/view";
import type { TalkId } from "../../lib/values/ids";
import type { Seat } from "../../lib/values/seat";
import { SEATS } from "../../lib/values/seat";
import { type Instant, seconds } from "../../lib/values/time";
import type { Chance } from "./chance";
import { saying } from "./sayings";
import type { OneTalk, Table } from "./table";

/** A talk as it is to be. */
export type Planned = {
  readonly at: Instant;
  readonly format: Format;
  readonly turns: number;
  readonly topic: string;
  readonly thing: string;
  readonly keep: Keep;
  readonly proposer: Seat;
};

/** Whatever a format may ask for, a talk of the seed ends after so many acts. */
const MOST_ACTS = 400;
/** Of the answers open to someone, the first of these is given where nothing else is drawn. */
const USUAL: readonly Answer[] = ["confirm", "ready", "yes", "enough", "letBe", "stay", "no", "ideas", "another"];

/** Holds one talk from asking for it to its close. Answers which it was. */
export async function holdTalk(table: Table, planned: Planned, chance: Chance): Promise<TalkId> {
  const talk = await table.open(planned.at);
  await gather(talk, planned, chance);
  for (let acts = 0; talk.log().talk?.status === "running"; acts += 1) {
    const next = acts < MOST_ACTS ? nextAct(talk, planned, chance) : end(planned);
    if (next === null) {
      await talk.wait();
      continue;
    }
    talk.pass(seconds(next.text === undefined ? 4 + chance.below(8) : 20 + chance.below(50)));
    const refusal = await talk.act(next.seat, next.act, next.text);
    // A clock may have run out before.
    if (refusal !== null && refusal !== "turn-over" && refusal !== "wrong-step") throw new Error(refusal);
  }
  const { talk: at } = talk.log();
  if (at?.status !== "closed") throw new Error(`a talk in ${planned.format.skeleton.format} that is ${at?.status}`);
  return talk.talkId;
}

type Next = { readonly seat: Seat; readonly act: Act; readonly text?: string };
const end = ({ proposer }: Planned): Next => ({ seat: proposer, act: { type: "end" } });

async function gather(talk: OneTalk, { format, turns, topic, keep, proposer }: Planned, chance: Chance): Promise<void> {
  const { skeleton, rules } = format;
  const asked = async (seat: Seat, act: Act, text?: string) => {
    talk.pass(seconds(5 + chance.below(40)));
    const refusal = await talk.act(seat, act, text);
    if (refusal !== null) throw new Error(`${act.type}: ${refusal}`);
  };
  await asked(proposer, { type: "propose", skeleton, rules: { ...rules, turns } }, topic);
  for (const seat of SEATS) await asked(seat, { type: "choose", clock: "none", keep });
  for (const seat of SEATS) await asked(seat, { type: "sayReady", rulesNo: 1 });
}

/** What somebody who is asked does next; null where only time goes on. */
function nextAct(talk: OneTalk, planned: Planned, chance: Chance): Next | null {
  const { talk: at } = talk.log();
  if (at?.status !== "running" || at.over) return null;
  for (const seat of SEATS) {
    const view = stepView(at, seat);
    const next = view.part === "acting" ? actOf(at, view, planned, chance) : null;
    if (next !== null) return { seat, ...next };
  }
  return null;
}

function actOf(at: Running, view: StepView, { thing }: Planned, chance: Chance): Omit<Next, "seat"> | null {
  const says = view.maySay && !(view.mayStay && chance.isUnder(0.4));
  if (says) {
    const text = view.input === "in-person" ? {} : { text: saying(view.kind, thing, chance) };
    return { act: { type: "say", lastWords: false }, ...text };
  }
  const answer = drawnAnswer(view, chance);
  if (answer !== null) {
    const { words } = view.answers.find((open) => open.answer === answer) ?? { words: false };
    return { act: { type: "answer", answer }, ...(words && { text: saying("answer", thing, chance) }) };
  }
  return view.mayPass || at.step.clock === null ? { act: { type: "pass" } } : null;
}

/** Mostly "yes, you got me"; now and then "not quite", or that there is more. */
function drawnAnswer({ answers }: StepView, chance: Chance): Answer | null {
  const open = answers.map(({ answer }) => answer);
  if (open.includes("correct") && chance.isUnder(0.08)) return "correct";
  if (open.includes("more") && chance.isUnder(0.08)) return "more";
  return USUAL.find((answer) => open.includes(answer)) ?? open[0] ?? null;
}
