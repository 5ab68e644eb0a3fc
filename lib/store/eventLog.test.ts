import { type AccountId, newId, type RoomId, type SignInId } from "../values/ids";
import { instant } from "../values/time";
import type { Author } from "./eventLog";
import { openEventLog } from "./postgresEventLog";
import { endSignIn } from "./signIns";
import { freshDatabase } from "./testing/database";
import { eventLogContract } from "./testing/eventLogContract";
import type { Setting } from "./testing/eventLogSetting";
import { memoryEventLog } from "./testing/memoryEventLog";
import { person, roomOf } from "./testing/people";

async function inMemory(): Promise<Setting> {
  const signedIn = new Set<SignInId>();
  const seats = new Map<string, "a" | "b">();
  const closed = new Set<RoomId>();
  const epochs = new Map<RoomId, number>();
  const signIn = (): Author => {
    const author = { accountId: newId<AccountId>(), signInId: newId<SignInId>() };
    signedIn.add(author.signInId);
    return author;
  };
  return {
    log: memoryEventLog({
      seatOf: (roomId, accountId) => seats.get(roomId + accountId) ?? null,
      isOpen: (roomId) => !closed.has(roomId),
      isSignedIn: (_, signInId) => signedIn.has(signInId),
      newestEpoch: (roomId) => epochs.get(roomId) ?? 0,
      now: () => instant(Date.now()),
    }),
    pair: async () => {
      const [roomId, ada, ben] = [newId<RoomId>(), signIn(), signIn()];
      seats.set(roomId + ada.accountId, "a").set(roomId + ben.accountId, "b");
      epochs.set(roomId, 1);
      return { roomId, ada, ben };
    },
    stranger: async () => signIn(),
    signOut: async ({ signInId }) => void signedIn.delete(signInId),
    leave: async (roomId, { accountId }) => void seats.delete(roomId + accountId),
    closeRoom: async (roomId) => void closed.add(roomId),
    renewKey: async (roomId, epoch) => void epochs.set(roomId, epoch),
    close: async () => {},
  };
}

async function inPostgres(): Promise<Setting> {
  const { store, owner, close } = await freshDatabase();
  const epoch = (roomId: RoomId, number: number) =>
    owner.query(`INSERT INTO "Epoch" ("roomId", epoch, record, mac, boxes) VALUES ($1, $2, '{}', '', '{}')`, [
      roomId,
      number,
    ]);
  return {
    log: openEventLog(store),
    pair: async () => {
      const [ada, ben] = [await person(store, "ada"), await person(store, "ben")];
      const roomId = await roomOf(store, ada);
      await owner.query(`INSERT INTO "Seat" ("roomId", seat, "accountId") VALUES ($1, 'b', $2)`, [
        roomId,
        ben.accountId,
      ]);
      await epoch(roomId, 1);
      return { roomId, ada, ben };
    },
    stranger: () => person(store, "carl"),
    signOut: async ({ accountId, signInId }) => void (await endSignIn(store, accountId, signInId)),
    leave: async (roomId, { accountId }) =>
      void (await owner.query(`UPDATE "Seat" SET "leftAt" = now() WHERE "roomId" = $1 AND "accountId" = $2`, [
        roomId,
        accountId,
      ])),
    closeRoom: async (roomId) =>
      void (await owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [roomId])),
    renewKey: async (roomId, number) => void (await epoch(roomId, number)),
    close,
  };
}

eventLogContract("in memory", inMemory);
eventLogContract("in PostgreSQL", inPostgres);
