import type { AccountId, CompareId, RoomId } from "../values/ids";
import type { Seat } from "../values/seat";
import { days, minutes } from "../values/time";
import type { ComparingDetail } from "../wire/routes/rooms";
import { asInstant, stored } from "./columns";
import type { ComparingModel } from "./generated/models";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import { seatAlone } from "./seats";
import type { Store, Transaction } from "./store";

/** How long a comparing stands open. */
const STANDS = minutes(10);
/** How long its row is kept, to count it. */
const COUNTS = days(1);
/** How many may come to two numbers in a day. */
const A_DAY = 3;

const isOpen = ({ createdAt }: ComparingModel, now: Date) => createdAt.getTime() + STANDS > now.getTime();

/** The newest comparing of a room, as long as it stands open. */
export function standing([newest]: readonly ComparingModel[], now: Date): ComparingDetail | null {
  if (newest === undefined || !isOpen(newest, now)) return null;
  const { id, seat, commitment, answer, reveal, createdAt } = newest;
  return {
    ...{ compareId: stored<CompareId>(id), seat: stored<Seat>(seat), commitment, answer, reveal },
    expiresAt: asInstant(new Date(createdAt.getTime() + STANDS)),
  };
}

type Of = { readonly roomId: RoomId; readonly accountId: AccountId; readonly compareId: CompareId };

/**
 * Begins a comparing, in place of one's own that came to nothing. `gone`, `malformed` for an id that is taken,
 * `already-answered` where the other's stands open and waits, `too-fast` after three in a day.
 */
export function beginComparing(
  store: Store,
  { roomId, accountId, compareId, commitment }: Of & { readonly commitment: string },
): Promise<Done<"gone" | "malformed" | "already-answered" | "too-fast">> {
  return store.together(async (tables) => {
    const seat = await seatAlone(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const now = new Date();
    await tables.comparing.deleteMany({ where: { roomId, createdAt: { lt: new Date(now.getTime() - COUNTS) } } });
    const taken = await tables.comparing.findUnique({ where: { id: compareId } });
    if (taken !== null) {
      const same = taken.roomId === roomId && taken.seat === seat && taken.commitment === commitment;
      return same ? DONE : refused("malformed");
    }
    const newest = await newestOf(tables, roomId);
    const waits = newest !== null && newest.seat !== seat && newest.answer === null && isOpen(newest, now);
    if (waits) return refused("already-answered");
    if ((await tables.comparing.count({ where: { roomId, answer: { not: null } } })) >= A_DAY) {
      return refused("too-fast");
    }
    await tables.comparing.deleteMany({ where: { roomId, answer: null } });
    await tables.comparing.create({ data: { id: compareId, roomId, seat, commitment } });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

const newestOf = (tables: Transaction, roomId: RoomId) =>
  tables.comparing.findFirst({ where: { roomId }, orderBy: { createdAt: "desc" } });

/**
 * Tells one's number, once: who answers before who began. `gone`, `already-answered` for another number, `unknown`
 * where it does not stand open or it is the other's time.
 */
export function tellNumber(
  store: Store,
  { roomId, accountId, compareId, nonce }: Of & { readonly nonce: string },
): Promise<Done<"gone" | "already-answered" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatAlone(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const newest = await newestOf(tables, roomId);
    if (newest === null || newest.id !== compareId || !isOpen(newest, new Date())) return refused("unknown");
    const began = newest.seat === seat;
    if (began && newest.answer === null) return refused("unknown");
    const told = began ? newest.reveal : newest.answer;
    if (told !== null) return told === nonce ? DONE : refused("already-answered");
    await tables.comparing.update({
      where: { id: compareId },
      data: began ? { reveal: nonce } : { answer: nonce },
    });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}
