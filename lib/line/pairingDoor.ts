import { makesTheKey } from "../room/room";
import { isRefused } from "../seal/refusal";
import type { RoomId } from "../values/ids";
import { addEpoch, epochRecord, listRooms, type RoomDetail, undoClaim } from "../wire/routes/rooms";
import { wholeRoom } from "../wire/routes/wholeRoom";
import { openRoomKeys } from "./roomKeys";
import { inSeats } from "./roomRenewal";
import type { RoomTrouble, Self } from "./roomTypes";
import type { Line } from "./types";

/** What tells that a room changed: hints from the line, and the line coming back. */
export type RoomHints = Pick<Line, "hear" | "onOpen">;

/** What became of a claim at the door. `has-key`: the room has its first key, so nobody will stand there any more. */
export type AtTheDoor = "let-in" | "turned-away" | "nobody" | "has-key" | { readonly not: RoomTrouble };

/** Whether someone took the empty seat and waits for the inviter's browser. */
export const someoneWaits = ({ epochs, invite }: RoomDetail): boolean =>
  epochs.length === 0 && invite !== null && invite.claim !== null && invite.secret !== null;

/**
 * Lets the guest in: checks that their key was tagged with the link's secret, makes the room's first key, seals it to
 * both and pins the guest. A tag that does not hold undoes the claim. After `let-in` the room is to be fetched and
 * its keys opened: another device of the inviter may have been quicker, and its key is the one that holds.
 */
export function letGuestIn(self: Self, roomId: RoomId): Promise<AtTheDoor> {
  return alone(`heard-door:${roomId}`, async () => {
    const room = await self.ask(wholeRoom, { roomId }, {});
    if (!room.ok) return { not: room.refusal };
    if (room.epochs.length > 0) return "has-key";
    return someoneWaits(room) ? answerTheDoor(self, room) : "nobody";
  });
}

async function answerTheDoor(self: Self, { roomId, seat, invite }: RoomDetail): Promise<AtTheDoor> {
  if (invite?.claim == null || invite.secret === null) return "nobody";
  const { guestId, guestKey, identityVersion, tagGuest, card: cardSealed } = invite.claim;
  const { inviteId, secret: secretSealed } = invite;
  const guest = { guestId, guestKey, identityVersion, tagGuest, cardSealed };
  const checked = await self.seal.confirmGuest({ inviteId, roomId, secretSealed, ...guest });
  if (isRefused(checked)) {
    if (checked.refused !== "tampered" && checked.refused !== "not-your-partner") return { not: checked.refused };
    const undone = await self.ask(undoClaim, { roomId }, {});
    return undone.ok ? "turned-away" : { not: undone.refusal };
  }
  const { epoch, mac, boxes } = checked.epoch;
  const record = epochRecord.parse(checked.epoch.record);
  const boxed = inSeats(seat, boxes.self, boxes.partner);
  const added = await self.ask(
    addEpoch,
    { roomId },
    { epoch, record, mac, boxes: boxed, pin: checked.pinSealed, inviteId, again: null },
  );
  return added.ok || added.refusal === "stale-epoch" ? "let-in" : { not: added.refusal };
}

const last = new Map<string, Promise<unknown>>();

/** One at a time by name, over all tabs of this browser where it has locks, else on this page. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks) return locks.request(name, work);
  const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
  last.set(name, mine);
  return mine;
}

/** Keeps the door of all one's rooms while a page is open, whatever it shows. Gives what ends it. */
export function keepTheDoor(self: Self, hints: RoomHints): () => void {
  const haveKeys = new Set<RoomId>();
  const answer = async (roomId: RoomId) => {
    if (haveKeys.has(roomId)) return;
    const door = await letGuestIn(self, roomId);
    if (door === "has-key") haveKeys.add(roomId);
    if (door !== "let-in") return;
    const room = await self.ask(wholeRoom, { roomId }, {});
    if (room.ok) await openRoomKeys(self, room);
  };
  const answerAll = async () => {
    const rooms = await self.ask(listRooms, {}, {});
    if (!rooms.ok) return;
    for (const { roomId, seat, closed, hasKey } of rooms.rooms) {
      if (hasKey) haveKeys.add(roomId);
      if (makesTheKey(seat) && !closed) await answer(roomId);
    }
  };
  const stops = [hints.hear("room", (message) => void answer(message.roomId)), hints.onOpen(() => void answerAll())];
  void answerAll();
  return () => {
    for (const stop of stops) stop();
  };
}
