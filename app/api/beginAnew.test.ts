import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import type { RoomId } from "../../lib/values/ids";
import { me } from "../../lib/wire/routes/account";
import { askAnew, beginAnew, readAnew, takeBackAnew } from "../../lib/wire/routes/beginAnew";
import { putPrivateNote } from "../../lib/wire/routes/privateNotes";
import { addEpoch, putSeat } from "../../lib/wire/routes/rooms";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived, bytes, freshLocks, openBrowser } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anEpoch, anItem } from "./testing/requests";

let house: TestDatabase;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const refusalOf = (answer: { ok: boolean }) => ("refusal" in answer ? answer.refusal : null);
const anew = (identityVersion = 2) => ({ ...freshLocks(), identity: { publicKey: bytes(32), identityVersion } });

/** Seven days go by. */
const sevenDaysLater = ({ who }: Arrived) =>
  house.owner.query(`UPDATE "SignIn" SET "anewFrom" = "anewFrom" - interval '7 days' WHERE "accountId" = $1`, [
    who.accountId,
  ]);

describe("beginning anew, without passphrase and code", () => {
  it("is asked for first, and not to be had for seven days", async () => {
    const { ask, get } = await arrived("ben");
    expect(refusalOf(await ask(beginAnew, {}, anew()))).toBe("not-proven");
    expect(await get(readAnew, {}, {})).toMatchObject({ own: null, elsewhere: null });
    await get(askAnew, {}, {});
    const { own } = await get(readAnew, {}, {});
    const days = ((own ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThan(7.01);
    expect(refusalOf(await ask(beginAnew, {}, anew()))).toBe("not-proven");
    // Asked again, the first asking counts.
    await get(askAnew, {}, {});
    expect((await get(readAnew, {}, {})).own).toBe(own);
  });

  it("gives the account other locks and keys then; every other sign-in ends, and nothing of before opens it", async () => {
    const ben = await arrived("ben");
    const other = openBrowser();
    await other.signIn("passphrase", { email: ben.who.email, authKey: ben.who.authKey });
    await ben.get(askAnew, {}, {});
    await sevenDaysLater(ben);
    expect(refusalOf(await ben.ask(beginAnew, {}, anew(3)))).toBe("changed-since");
    const fresh = anew();
    await ben.get(beginAnew, {}, fresh);
    const own = await ben.get(me, {}, {});
    expect(own).toMatchObject({ ...fresh.identity, seedBox: fresh.seedBox, ring: null, recoveryProven: false });
    expect(refusalOf(await other.ask(me, {}, {}))).toBe("signed-out");
    expect(refusalOf(await ben.ask(beginAnew, {}, anew(3)))).toBe("not-proven");
    const later = openBrowser();
    const old = await later.signIn("passphrase", { email: ben.who.email, authKey: ben.who.authKey });
    const oldCode = await later.signIn("recovery", { email: ben.who.email, recoveryAuth: ben.who.recoveryAuth });
    const now = await later.signIn("passphrase", { email: ben.who.email, authKey: fresh.authKey });
    expect([old.status, oldCode.status, now.status]).toEqual([401, 401, 200]);
  });

  it("is seen from every other sign-in, and whoever has the passphrase takes it back by using it", async () => {
    const ben = await arrived("ben");
    const other = openBrowser();
    const { email, authKey, recoveryAuth } = ben.who;
    await other.signIn("passphrase", { email, authKey });
    const waysBack = [
      () => other.get(takeBackAnew, {}, { authKey }),
      () => openBrowser().signIn("passphrase", { email, authKey }),
      () => openBrowser().signIn("recovery", { email, recoveryAuth }),
    ];
    for (const back of waysBack) {
      await ben.get(askAnew, {}, {});
      const { own } = await ben.get(readAnew, {}, {});
      expect(await other.get(readAnew, {}, {})).toMatchObject({ own: null, elsewhere: own });
      expect(refusalOf(await other.ask(takeBackAnew, {}, { authKey: bytes(32) }))).toBe("wrong-credentials");
      await sevenDaysLater(ben);
      await back();
      expect(refusalOf(await ben.ask(beginAnew, {}, anew()))).toBe("not-proven");
    }
    // The asking belongs to one sign-in: another one cannot make use of it.
    await ben.get(askAnew, {}, {});
    await sevenDaysLater(ben);
    expect(refusalOf(await other.ask(beginAnew, {}, anew()))).toBe("not-proven");
  });

  it("is not for a device that others use", async () => {
    const { who } = await arrived("ben");
    const shared = openBrowser();
    await shared.signIn("passphrase", { email: who.email, authKey: who.authKey, shared: "yes" });
    expect(refusalOf(await shared.ask(askAnew, {}, {}))).toBe("not-proven");
  });
});

describe("the room of one who began anew", () => {
  let ada: Arrived;
  let ben: Arrived;
  let roomId: RoomId;
  beforeAll(async () => {
    [ada, ben] = [await arrived("ada"), await arrived("ben")];
    ({ roomId } = await pair(ada, ben));
    const noteId = "AAAAAAAAAAAAAAAAAAAAAA" as never;
    await ben.get(putPrivateNote, { roomId, noteId }, { talkId: null, item: anItem(0) as never });
    await ben.get(askAnew, {}, {});
    await sevenDaysLater(ben);
  });
  const epochFor = (again: unknown) =>
    ({ ...anEpoch(roomId, ada.who.accountId, ben.who.accountId, 2), again }) as never;

  it("takes no such epoch while nobody begins anew", async () => {
    expect(refusalOf(await ada.ask(addEpoch, { roomId }, epochFor([])))).toBe("unknown");
  });

  it("tells both, has no pin of his any more, and nothing that was his alone", async () => {
    await ben.get(beginAnew, {}, anew());
    expect(await ada.get(wholeRoom, { roomId }, {})).toMatchObject({ anew: { a: false, b: true } });
    expect(await ben.get(wholeRoom, { roomId }, {})).toMatchObject({ anew: { a: false, b: true }, pin: null });
    const { rows } = await house.owner.query(`SELECT * FROM "PrivateNote" WHERE "roomId" = $1`, [roomId]);
    expect(rows).toEqual([]);
  });

  it("has an epoch for his new key with the older keys boxed again, told to him alone; and nobody waits any more", async () => {
    expect(refusalOf(await ben.ask(addEpoch, { roomId }, epochFor([])))).toBe("unknown");
    const again = [{ epoch: 1, box: bytes(80) }];
    await ada.get(addEpoch, { roomId }, epochFor(again));
    const [hers, his] = [await ada.get(wholeRoom, { roomId }, {}), await ben.get(wholeRoom, { roomId }, {})];
    expect(his.epochs.map((each) => each.again)).toEqual([null, again]);
    expect(hers.epochs.map((each) => each.again)).toEqual([null, null]);
    expect(his.anew).toEqual({ a: false, b: false });
    await ben.get(putSeat, { roomId }, { pin: bytes(120), card: null });
    const third = { ...anEpoch(roomId, ada.who.accountId, ben.who.accountId, 3), again: [] };
    expect(refusalOf(await ada.ask(addEpoch, { roomId }, third as never))).toBe("unknown");
  });
});
