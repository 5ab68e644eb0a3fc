import { ID_PATTERN, type RoomId, type Seq, type SignInId, type TalkId } from "../values/ids";
import type { Seat } from "../values/seat";

/** What nodes and routes tell each other: that something changed and where, never what anyone wrote. */
export type Hint =
  | { readonly talk: readonly [TalkId, Seq] }
  | { readonly room: RoomId }
  | { readonly roomClosed: RoomId }
  | { readonly signInEnded: SignInId }
  /** A seat is held at a node, or left; whoever is not told again within 12 s has gone. */
  | {
      readonly presence: {
        readonly talkId: TalkId;
        readonly seat: Seat;
        readonly node: string;
        readonly here: boolean;
      };
    };

/** PostgreSQL's channel for them. */
export const CHANNEL = "heard";

export const writeHint = (hint: Hint): string => JSON.stringify(hint);

/** Reads a hint; null for what is none, such as one of a later version. */
export function readHint(payload: string): Hint | null {
  const value = parsed(payload);
  if (!isRecord(value)) return null;
  const { talk, room, roomClosed, signInEnded, presence } = value;
  if (Array.isArray(talk) && isId<TalkId>(talk[0]) && Number.isSafeInteger(talk[1])) {
    return { talk: [talk[0], Number(talk[1])] };
  }
  if (isId<RoomId>(room)) return { room };
  if (isId<RoomId>(roomClosed)) return { roomClosed };
  if (isId<SignInId>(signInEnded)) return { signInEnded };
  return isRecord(presence) ? presenceIn(presence) : null;
}

function presenceIn({ talkId, seat, node, here }: Readonly<Record<string, unknown>>): Hint | null {
  if (!isId<TalkId>(talkId) || (seat !== "a" && seat !== "b")) return null;
  return typeof node === "string" && typeof here === "boolean" ? { presence: { talkId, seat, node, here } } : null;
}

const isId = <Id extends string>(value: unknown): value is Id => typeof value === "string" && ID_PATTERN.test(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
