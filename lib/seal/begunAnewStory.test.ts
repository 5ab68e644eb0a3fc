import { describe, expect, it } from "vitest";
import { compared, comparing, NEW_PASSPHRASE, seat, shared } from "./testing/begunAnew";
import { nearbySeal } from "./testing/nearbySeal";
import { opened } from "./testing/opened";

describe("Ben, who has lost his passphrase and his code", () => {
  it("reads nothing with his new keys before Ada has shared, and waits without a word of warning", async () => {
    const { ben, roomId, benEpochs, bensPin, place, own, words } = await compared();
    const waiting = await opened(ben.seal.openRoom({ roomId, pinSealed: bensPin, epochs: benEpochs }));
    expect(waiting).toMatchObject({ highestEpoch: 0, checked: "compared", renew: false });
    expect(await ben.seal.openItem({ place: place("t1"), item: words.first })).toEqual({ refused: "no-key" });
    expect(await ben.seal.openItem({ place: own, item: words.own })).toEqual({ refused: "tampered" });
    const item = { place: place("t3"), circle: "both", text: "too early" } as const;
    expect(await ben.seal.sealItem(item)).toEqual({ refused: "no-key" });
  });

  it("reads all that the two kept once Ada has shared it, and writes under the new key", async () => {
    const { ada, ben, bens, adas, place, own, words } = await shared(true);
    const room = await opened(ben.seal.openRoom(bens));
    expect(room).toMatchObject({ highestEpoch: 3, checked: "compared", renew: false, partnerKey: ada.publicKey });
    expect(await ben.seal.openItem({ place: place("t1"), item: words.first })).toBe("the first spring");
    expect(await ben.seal.openItem({ place: place("t2"), item: words.second })).toBe("the second");
    expect(await ben.seal.openItem({ place: own, item: words.own })).toEqual({ refused: "tampered" });
    const fresh = await opened(ben.seal.sealItem({ place: place("t3"), circle: "both", text: "after" }));
    expect(fresh.epoch).toBe(3);
    expect(await opened(ada.seal.openRoom(adas))).toMatchObject({ checked: "compared", partnerKey: ben.publicKey });
    expect(await ada.seal.openItem({ place: place("t3"), item: fresh })).toBe("after");
    // And once more with the pin of then.
    expect(await ben.seal.openRoom({ ...bens, pinSealed: room.pinSealed ?? "" })).toMatchObject({ pinSealed: null });
  });

  it("begins with the new key alone where Ada did not want to share", async () => {
    const { ben, bens, place, words } = await shared(false);
    expect(await opened(ben.seal.openRoom(bens))).toMatchObject({ highestEpoch: 3, checked: "compared" });
    expect(await ben.seal.openItem({ place: place("t2"), item: words.second })).toEqual({ refused: "no-key" });
    const fresh = await ben.seal.sealItem({ place: place("t3"), circle: "both", text: "after" });
    expect(fresh).toMatchObject({ epoch: 3 });
  });

  it("goes on through later keys, his own too, and can share again himself what was shared with him", async () => {
    const { ada, ben, bens, adas, roomId, place, words } = await shared(true);
    await opened(ada.seal.openRoom(adas));
    const fourth = await opened(ada.seal.renewRoom({ roomId }));
    const epochs = [...bens.epochs, seat(fourth.epoch, "partner")];
    const bensPin = (await opened(ben.seal.openRoom({ ...bens, epochs }))).pinSealed ?? "";
    // Now Ada loses all.
    const anew = nearbySeal();
    const ask = { accountId: "ada", identityVersion: 1, passphrase: NEW_PASSPHRASE };
    const { publicKey } = await opened(anew.beginAnew(ask));
    await opened(anew.moveOver());
    const said = { accountId: "ada", identityVersion: 2, publicKey };
    await comparing(roomId, { seal: ben.seal, sees: said }, { seal: anew, sees: ben.said }, "c2");
    await opened(ben.seal.wordsWereSame({ compareId: "c2" }));
    const adasPin = (await opened(anew.wordsWereSame({ compareId: "c2" }))).pinSealed;
    const theirs = { identityVersion: 2, publicKey };
    const { epoch, again } = await opened(ben.seal.shareAgain({ roomId, theirs, epochs, history: true }));
    const atAda = [...epochs, { ...seat(epoch, "partner"), again }];
    expect(bensPin).not.toBe("");
    expect(await anew.openRoom({ roomId, pinSealed: adasPin, epochs: atAda })).toMatchObject({ highestEpoch: 5 });
    expect(await anew.openItem({ place: place("t1"), item: words.first })).toBe("the first spring");
  });
});
