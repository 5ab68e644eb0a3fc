import { randomBytes } from "node:crypto";
import type { Act } from "../../lib/talk/command";
import { floorTalk } from "../../lib/talk/formats/floorTalk";
import type { Rules } from "../../lib/talk/rules";
import type { Talk } from "../../lib/talk/talk";
import { stepView } from "../../lib/talk/view";
import { newId, type RoomId, type SignInId, type TalkId } from "../../lib/values/ids";
import type { Sealed } from "../../lib/values/sealed";
import type { BySeat, Seat } from "../../lib/values/seat";
import { type CommandMessage, PROTOCOL } from "../../lib/wire/messages";
import { type Browser, openLine, outcome } from "../../server/testing/house";
import { messageOf } from "../../server/testing/world";
import { type Following, follow } from "./follow";
import type { SeatedPair } from "./service";

/** Two partners in one talk, each on a line of their own, who do what the format asks next. */
export type Couple = {
  /** One act of whoever is asked; resolves with its acknowledgement. */
  readonly act: () => Promise<void>;
  /** Resolves when Ada has heard of everything that was acknowledged. */
  readonly settled: () => Promise<void>;
  /** The talk as Ada hears of it. */
  readonly following: Following;
  readonly leave: () => void;
};

type Place = { readonly talkId: TalkId; readonly roomId: RoomId };

/** Opens both lines and a talk with a gentle clock, and begins it; with rules of its own the clock is firm. */
export async function meet(origin: string, pair: SeatedPair, rules: Partial<Rules> | null = null): Promise<Couple> {
  const lines = { a: await open(origin, pair.ada.signInId), b: await open(origin, pair.ben.signInId) };
  const following = follow(lines.a);
  const place = { talkId: newId<TalkId>(), roomId: pair.roomId };
  const seats = ["a", "b"] as const;
  let newest = 0;
  const settled = () => following.upTo(newest);
  const tell = async (seat: Seat, act: Act) => {
    await settled();
    newest = await told(lines[seat], messageFor(place, following.talk(), act));
  };
  newest = await told(
    lines.a,
    messageFor(place, null, { type: "propose", skeleton: floorTalk.skeleton, rules: { ...floorTalk.rules, ...rules } }),
  );
  await join(lines, place, following);
  for (const seat of seats) await tell(seat, { type: "choose", clock: rules ? "firm" : "gentle", keep: "everything" });
  for (const seat of seats) await tell(seat, { type: "sayReady", rulesNo: 1 });
  const act = async () => {
    await settled();
    const [seat, asked] = nextAct(following.talk());
    await tell(seat, asked);
  };
  const leave = () => seats.forEach((seat) => void lines[seat].disconnect());
  return { act, settled, following, leave };
}

/** The command a browser would send, with words of the smallest bucket where the act has words. */
export function messageFor(place: Place, talk: Talk | null, act: Act): CommandMessage {
  const message = messageOf(place, talk, act);
  return message.words ? { ...message, words: sealedWords() } : message;
}

// A nonce, 256 bytes and a tag; nobody opens them here.
const sealedWords = (): Sealed => randomBytes(12 + 256 + 16).toString("base64url") as Sealed;

/** A line that stands. */
export async function open(origin: string, signInId: SignInId | null): Promise<Browser> {
  const line = openLine(origin, signInId);
  const how = await outcome(line);
  if (how !== "open") throw new Error(`a line was not opened: ${how}`);
  return line;
}

async function join(lines: BySeat<Browser>, { talkId }: Place, following: Following): Promise<void> {
  for (const line of [lines.b, lines.a]) {
    const page = await line.emitWithAck("join", { v: PROTOCOL, talkId, since: 0 });
    if (!page.ok) throw new Error(`nobody could join: ${page.refusal}`);
    following.take(page.events);
  }
}

async function told(line: Browser, message: CommandMessage): Promise<number> {
  const ack = await line.emitWithAck("command", message);
  if (!ack.ok) throw new Error(`${message.act.type} was refused: ${ack.refusal}`);
  return ack.seq;
}

/** What the step at hand asks next, and of whom: to say something, to confirm, and in the end to go on. */
function nextAct(talk: Talk | null): readonly [Seat, Act] {
  for (const seat of ["a", "b"] as const) {
    const view = talk?.status === "running" ? stepView(talk, seat) : null;
    const answer = (["confirm", "again"] as const).find((one) => view?.answers.some((open) => open.answer === one));
    if (answer) return [seat, { type: "answer", answer }];
    if (view?.maySay) return [seat, { type: "say", lastWords: false }];
  }
  throw new Error(`nobody is asked in a talk that is ${talk?.status}`);
}
