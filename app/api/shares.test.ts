import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { theStore } from "../../lib/account/house";
import type { TestDatabase } from "../../lib/store/testing/database";
import { closedTalk } from "../../lib/store/testing/shares";
import { hashWords } from "../../lib/values/chain";
import { newId, type RoomId, type ShareId, type TalkId } from "../../lib/values/ids";
import type { Sealed } from "../../lib/values/sealed";
import { me } from "../../lib/wire/routes/account";
import { approveShare, letShareGo, openShare, previewShare, proposeShare } from "../../lib/wire/routes/shares";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived, bytes, openBrowser } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { aToken, pair } from "./testing/pairing";
import { aShare } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: RoomId;
let talkId: TalkId;

beforeAll(async () => {
  house = await openHouse("sign-up-peer=1000 sign-in-peer=1000 pre-login-peer=1000 open-share-peer=12");
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
  const signedIn = async (who: Arrived) => ({ ...who.who, signInId: (await who.get(me, {}, {})).signInId });
  talkId = await closedTalk(theStore(), { roomId, ada: await signedIn(ada), ben: await signedIn(ben) });
});
afterAll(() => house.close());

async function proposed(size = 284) {
  const { claimToken: token, claimHash: openHash } = aToken();
  const sealed = bytes(size) as Sealed;
  const share = { ...aShare(), sealed, openHash, talks: [{ talkId, places: [1, 2, 3, 4] }] };
  await ada.get(proposeShare, { roomId }, share as never);
  return { shareId: share.shareId as ShareId, sealed, token };
}
async function approved() {
  const share = await proposed();
  await ben.get(approveShare, { roomId, shareId: share.shareId }, { seen: await hashWords(share.sealed) });
  return share;
}

/** All of an answer that anyone could see. */
const seen = async (answer: Response) => ({
  ...{ status: answer.status, headers: [...answer.headers].sort(), body: await answer.text() },
});
const counsellor = (address = `10.1.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`) =>
  openBrowser(address);

describe("a counsellor's link", () => {
  it("is proposed by one, seen and approved by the other, read without an account, and its readings told to both", async () => {
    const { shareId, sealed, token } = await approved();
    expect(await ben.get(previewShare, { roomId, shareId }, {})).toEqual({ ok: true, sealed });
    const stranger = counsellor();
    const given = await stranger.get(openShare, { shareId }, { token });
    expect(given).toEqual({ ok: true, sealed, expiresAt: expect.any(Number) });
    for (const who of [ada, ben]) {
      const room = await who.get(wholeRoom, { roomId }, {});
      const { shares } = room;
      expect(shares.find((each) => each.shareId === shareId)).toMatchObject({
        ...{ state: "open", timesRead: 1, expiresAt: given.expiresAt, talkIds: [talkId] },
      });
      expect(JSON.stringify(room)).not.toContain(sealed);
    }
    await ben.get(letShareGo, { roomId, shareId }, {});
    expect(await stranger.ask(openShare, { shareId }, { token })).toMatchObject({ refusal: "unknown" });
  });

  it("that opens nothing says the same, to the byte, whatever the reason", async () => {
    const [waiting, open, revoked, over] = [await proposed(), await approved(), await approved(), await approved()];
    await ada.get(letShareGo, { roomId, shareId: revoked.shareId }, {});
    await house.owner.query(`UPDATE "Share" SET "expiresAt" = now() WHERE id = $1`, [over.shareId]);
    const never = { shareId: newId<ShareId>(), token: bytes(32) };
    const other = { shareId: open.shareId, token: bytes(32) };
    const stranger = counsellor();
    const answers = [];
    for (const { shareId, token } of [never, other, waiting, revoked, over])
      answers.push(await seen(await stranger.fetchRoute(openShare, { shareId }, { token })));
    const [first] = answers;
    expect(first).toMatchObject({ status: 404, body: '{"ok":false,"refusal":"unknown","retryAfter":null}' });
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await stranger.ask(openShare, { shareId: open.shareId }, { token: open.token })).toMatchObject({ ok: true });
    for (const { shareId } of [waiting, open]) await ada.get(letShareGo, { roomId, shareId }, {});
  });

  it("is not opened by a look at its address, and only so often from one place", async () => {
    const { shareId, token } = await approved();
    const guesser = counsellor("2001:db8:7:7::1");
    const neighbour = counsellor("2001:db8:7:7:ffff::2");
    for (let each = 0; each < 12; each += 1)
      expect(await guesser.ask(openShare, { shareId }, { token: bytes(32) })).toMatchObject({ refusal: "unknown" });
    expect(await neighbour.ask(openShare, { shareId }, { token })).toMatchObject({
      ...{ refusal: "too-fast", retryAfter: expect.any(Number) },
    });
    expect(await counsellor().ask(openShare, { shareId }, { token })).toMatchObject({ ok: true });
    await ada.get(letShareGo, { roomId, shareId }, {});
  });

  it("may lead to more than other requests hold, and not to more than was agreed", async () => {
    const { shareId } = await proposed(131_072 + 28);
    await ada.get(letShareGo, { roomId, shareId }, {});
    const [more, most] = [bytes(131_072 + 31), bytes(400_000)];
    expect(await ada.ask(proposeShare, { roomId }, { ...aShare(), sealed: more } as never)).toMatchObject({
      refusal: "malformed",
    });
    expect(await ada.ask(proposeShare, { roomId }, { ...aShare(), sealed: most } as never)).toMatchObject({
      refusal: "too-large",
    });
  });
});
