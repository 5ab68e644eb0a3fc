import * as z from "zod/mini";
import type { Refusal } from "../talk/refusal";
import type { RoomId, TalkId } from "../values/ids";
import { ACT_TYPES, actShape } from "./actShape";
import { type Asks, type CommandMessage, PROTOCOL } from "./messages";
import { commandId, epoch, id, MOST_WORDS, sealed, seq, stepNo, turnNo, wrappedKey } from "./shapes";

/** What came over the line, understood; or why not. */
export type Parsed<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly refusal: Extract<Refusal, "malformed" | "unknown" | "too-large" | "upgrade"> };

type MessageOf<Ask extends keyof Asks> = Parameters<Asks[Ask]>[0];

const v = z.literal(PROTOCOL);
const talkId = id<TalkId>();

/** Acts that words may come with; with all others there is nothing that a person wrote. */
const CARRY_WORDS: ReadonlySet<string> = new Set(["propose", "say", "putDifferently", "answer", "signal"]);

const commandShape = z
  .strictObject({
    v,
    talkId,
    cmdId: commandId,
    turnNo,
    stepNo,
    baseSeq: seq,
    epoch,
    act: actShape,
    words: z.nullable(sealed),
    opening: z.nullable(z.strictObject({ roomId: id<RoomId>(), key: z.strictObject({ epoch, wrappedKey }) })),
  })
  .check(
    z.refine(({ act, opening }) => (act.type === "propose") === (opening !== null)),
    z.refine(({ opening, epoch: sealedUnder }) => opening === null || opening.key.epoch === sealedUnder),
    z.refine(({ act, words }) => words === null || CARRY_WORDS.has(act.type)),
  );

const joinShape = z.strictObject({ v, talkId, since: seq });
const leaveShape = z.strictObject({ v, talkId });
const writeShape = z.strictObject({
  ...{ v, talkId, cmdId: commandId, turnNo, stepNo, baseSeq: seq, epoch },
  words: z.nullable(sealed),
});
const sinceShape = z.strictObject({ v, talkId, after: seq });

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

type Shape<Message> = {
  readonly safeParse: (
    raw: unknown,
  ) => { readonly success: true; readonly data: Message } | { readonly success: false };
};

function parsed<Message>(shape: Shape<Message>, raw: unknown): Parsed<Message> {
  // Another version of the protocol may look like anything: say so before judging its fields.
  if (isRecord(raw) && typeof raw["v"] === "number" && raw["v"] !== PROTOCOL) return { ok: false, refusal: "upgrade" };
  const result = shape.safeParse(raw);
  return result.success ? { ok: true, message: result.data } : { ok: false, refusal: "malformed" };
}

const hasTooManyWords = (raw: unknown): boolean =>
  isRecord(raw) && typeof raw["words"] === "string" && raw["words"].length > MOST_WORDS;

/** A command. `too-large`: its words; `unknown`: an act this server does not know; `malformed`: all else. */
export function parseCommand(raw: unknown): Parsed<CommandMessage> {
  const command = parsed<CommandMessage>(commandShape, raw);
  if (command.ok || command.refusal === "upgrade" || !isRecord(raw)) return command;
  if (hasTooManyWords(raw)) return { ok: false, refusal: "too-large" };
  const { act } = raw;
  const type = isRecord(act) ? act["type"] : null;
  return typeof type === "string" && !ACT_TYPES.includes(type) ? { ok: false, refusal: "unknown" } : command;
}

export const parseJoin = (raw: unknown): Parsed<MessageOf<"join">> => parsed(joinShape, raw);
export const parseLeave = (raw: unknown): Parsed<MessageOf<"leave">> => parsed(leaveShape, raw);
/** What is being written. `too-large`: its words. */
export function parseWrite(raw: unknown): Parsed<MessageOf<"write">> {
  const write = parsed<MessageOf<"write">>(writeShape, raw);
  const tooLarge = !write.ok && write.refusal === "malformed" && hasTooManyWords(raw);
  return tooLarge ? { ok: false, refusal: "too-large" } : write;
}

export const parseSince = (raw: unknown): Parsed<MessageOf<"since">> => parsed(sinceShape, raw);
