import { describe, expect, it } from "vitest";
import { createSeal, sealOver } from "./client";
import { nearbySeal } from "./testing/nearbySeal";
import { opened } from "./testing/opened";
import { paired } from "./testing/pair";
import type { WordsPlace } from "./words";

const tampered = { refused: "tampered" };
const noKey = { refused: "no-key" };

async function talking() {
  const pair = await paired();
  const { ada, ben, roomId } = pair;
  const talkId = "talk";
  const key = await opened(ada.seal.newTalkKey({ roomId, talkId }));
  const placeOf = (cmdId: string, authorId = "ada"): WordsPlace => ({
    ...{ roomId, talkId, epoch: key.epoch, cmdId, authorId },
    ...{ type: "say", turnNo: 1, baseSeq: 3, headHash: "head" },
  });
  await opened(ben.seal.openTalkKey({ roomId, talkId, ...key }));
  return { ...pair, talkId, key, placeOf };
}

describe("the words of Ada and Ben's talk", () => {
  it("open for the other, a whole log at once, and tell which were changed", async () => {
    const { ada, ben, placeOf } = await talking();
    const [one, two] = [placeOf("c1"), placeOf("c2")];
    const first = await opened(ada.seal.sealWords({ place: one, note: false, text: "I felt alone" }));
    const second = await opened(ada.seal.sealWords({ place: two, note: true, text: "thank you" }));
    expect(await ben.seal.openWords({ place: one, note: false, sealed: first })).toBe("I felt alone");
    const words = [
      { place: one, note: false, sealed: first },
      { place: two, note: true, sealed: second },
      { place: two, note: false, sealed: first },
      { place: one, note: true, sealed: second },
      { place: { ...one, authorId: "ben" }, note: false, sealed: first },
    ];
    expect(await ben.seal.openWordsMany({ words })).toEqual([
      "I felt alone",
      "thank you",
      tampered,
      tampered,
      tampered,
    ]);
  });

  it("are gone with the talk's key; a note stays with the room", async () => {
    const { ada, ben, placeOf, rooms } = await talking();
    const place = placeOf("c1");
    const words = await opened(ada.seal.sealWords({ place, note: false, text: "said" }));
    const note = await opened(ada.seal.sealWords({ place, note: true, text: "kept" }));
    await ben.seal.lock();
    expect(await ben.seal.openWords({ place, note: false, sealed: words })).toEqual(noKey);
    expect(await ben.seal.openRoom(rooms.ben)).toEqual({ refused: "locked" });
    const still = [
      { place, note: true, sealed: note },
      { place, note: false, sealed: words },
    ];
    expect(await ben.seal.openWordsMany({ words: still })).toEqual([noKey, noKey]);
  });

  it("open no longer once the talk was deleted and its key forgotten [N3]", async () => {
    const { ada, ben, placeOf } = await talking();
    const place = placeOf("c1");
    const sealed = await opened(ada.seal.sealWords({ place, note: false, text: "said" }));
    expect(await ben.seal.openWords({ place, note: false, sealed })).toBe("said");
    expect(await ben.seal.forgetTalkKey({ talkId: "talk" })).toBeNull();
    expect(await ben.seal.openWords({ place, note: false, sealed })).toEqual(noKey);
  });

  it("need the right talk's key", async () => {
    const { ben, roomId, key, placeOf } = await talking();
    expect(await ben.seal.openTalkKey({ roomId, talkId: "other", ...key })).toEqual(tampered);
    expect(await ben.seal.openTalkKey({ roomId, talkId: "talk", ...key, epoch: 2 })).toEqual(noKey);
    expect(await ben.seal.newTalkKey({ roomId: "elsewhere", talkId: "talk" })).toEqual(noKey);
    const place = { ...placeOf("c1"), talkId: "other" };
    expect(await ben.seal.sealWords({ place, note: false, text: "x" })).toEqual(noKey);
    expect(await ben.seal.sealWords({ place: { ...place, epoch: 9 }, note: true, text: "x" })).toEqual(noKey);
  });

  it("wait as drafts that only their author reads", async () => {
    const { ada, ben } = await talking();
    const draft = await opened(ada.seal.sealDraft({ draftId: "talk/2", text: "what I hold back" }));
    expect(await ada.seal.openDraft({ draftId: "talk/2", sealed: draft })).toBe("what I hold back");
    expect(await ben.seal.openDraft({ draftId: "talk/2", sealed: draft })).toEqual(tampered);
  });
});

describe("the line to the Worker", () => {
  it("answers many questions at once, each its own", async () => {
    const { ada, ben, placeOf } = await talking();
    const texts = Array.from({ length: 50 }, (_, index) => `thought ${index}`);
    const sealed = await Promise.all(
      texts.map((text, index) => opened(ada.seal.sealWords({ place: placeOf(`c${index}`), note: false, text }))),
    );
    const words = sealed.map((each, index) => ({ place: placeOf(`c${index}`), note: false, sealed: each }));
    expect(await ben.seal.openWordsMany({ words })).toEqual(texts);
  });

  it("answers a failure by its name only", async () => {
    const seal = nearbySeal();
    const place = { roomId: "r", kind: "k", itemId: "i", authorId: 1.5 as unknown as string };
    await opened(seal.makeAccount({ accountId: "ada", passphrase: "the heron waits by our gate" }));
    expect(await seal.sealItem({ place, circle: "self", text: "secret words" })).toEqual({ refused: "broken" });
  });

  it("answers everything with broken once it was ended", async () => {
    let ended = 0;
    const silent = { postMessage: () => undefined, addEventListener: () => undefined };
    const { seal } = sealOver(silent, () => {
      ended += 1;
    });
    const waiting = seal.isUnlocked();
    seal.end();
    expect(await waiting).toEqual({ refused: "broken" });
    expect(await seal.isUnlocked()).toEqual({ refused: "broken" });
    expect(ended).toBe(1);
  });

  it("answers everything with offline where the Worker never came, and with broken where it went", async () => {
    const heard: ((event: MessageEvent) => void)[] = [];
    const line = {
      postMessage: () => undefined,
      addEventListener: (_: "message", hear: (event: MessageEvent) => void) => heard.push(hear),
    };
    const never = sealOver(line, () => {});
    const waiting = never.seal.isUnlocked();
    expect(never.failed()).toBe("offline");
    expect([await waiting, await never.seal.isUnlocked()]).toEqual([{ refused: "offline" }, { refused: "offline" }]);

    const gone = sealOver(line, () => {});
    const answered = gone.seal.isUnlocked();
    heard.at(-1)?.(new MessageEvent("message", { data: { id: 1, answer: false } }));
    expect([await answered, gone.failed()]).toEqual([false, "broken"]);
    expect(await gone.seal.isUnlocked()).toEqual({ refused: "broken" });
  });

  it("starts no other script than the Worker", () => {
    for (const url of [
      "/other.js",
      "https://elsewhere.example/seal.abc.js",
      "//e.example/seal.abc.js",
      "/seal.js",
      "",
    ]) {
      expect(() => createSeal(url, () => {})).toThrow(TypeError);
    }
  });
});
