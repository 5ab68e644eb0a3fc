import { HONEST, type SealChecks } from "../checks";
import type { Seal } from "../client";
import type { SealedEpoch, SealedForBoth } from "../roomKey";
import type { SaidKey } from "../safetyWords";
import { nearbySeal, newDevice } from "./nearbySeal";
import { opened } from "./opened";
import { type Person, paired } from "./pair";
import { quickStretch } from "./quickStretch";

export const NEW_PASSPHRASE = "seven herons over the low meadow";
/** A client that does not look at some of it. */
export const checksWithout = (missing: Partial<SealChecks>): SealChecks => ({ ...HONEST, ...missing });
/** An epoch as the server keeps it for one of the two. */
export const seat = ({ epoch, record, mac, boxes }: SealedForBoth, box: "self" | "partner"): SealedEpoch => ({
  ...{ epoch, record, mac, box: boxes[box] },
});

/** Ada and Ben have two keys of the room and words under both; then Ben has lost passphrase and code. */
export async function lost(checks = HONEST) {
  const two = await paired(checks);
  const { ada, ben, roomId } = two;
  const place = (itemId: string) => ({ roomId, kind: "topic", itemId, authorId: "ben" });
  const own = { ...place("t0"), kind: "thought" };
  const words = {
    own: await opened(ben.seal.sealItem({ place: own, circle: "self", text: "mine alone" })),
    first: await opened(ben.seal.sealItem({ place: place("t1"), circle: "both", text: "the first spring" })),
  };
  await opened(ada.seal.openRoom(two.rooms.ada));
  // One that came second and was refused: the server has seen it.
  const rival = seat((await opened(ada.seal.renewRoom({ roomId }))).epoch, "self");
  const { epoch, pinSealed } = await opened(ada.seal.renewRoom({ roomId }));
  const adas = { roomId, pinSealed, epochs: [...two.rooms.ada.epochs, seat(epoch, "self")] };
  await opened(ada.seal.openRoom(adas));
  const second = await opened(ada.seal.sealItem({ place: place("t2"), circle: "both", text: "the second" }));
  const anew = await newBen(checks);
  const benEpochs = [...two.rooms.ben.epochs, seat(epoch, "partner")];
  return { roomId, place, own, words: { ...words, second }, ada, ben: anew, adas, benEpochs, rival };
}

/** Ben in a browser that has none of his keys: he makes others. */
export async function newBen(checks = HONEST): Promise<Person & { readonly said: SaidKey }> {
  const seal = nearbySeal(newDevice(), quickStretch, checks);
  const ask = { accountId: "ben", identityVersion: 1, passphrase: NEW_PASSPHRASE };
  const { publicKey } = await opened(seal.beginAnew(ask));
  const moved = await opened(seal.moveOver());
  if (moved.identityVersion !== 2) throw new Error("the next version");
  return { accountId: "ben", seal, publicKey, said: { accountId: "ben", identityVersion: 2, publicKey } };
}

type AtLine = { readonly seal: Seal; readonly sees: SaidKey };

/** The two compare the keys that the server says; gives what each one's words are. */
export async function comparing(roomId: string, ada: AtLine, ben: AtLine, compareId = "c1") {
  const of = { roomId, compareId };
  const { commitment } = await opened(ada.seal.beginComparing({ ...of, theirs: ada.sees }));
  const answer = await opened(ben.seal.answerComparing({ ...of, theirs: ben.sees, commitment }));
  const atAda = await opened(ada.seal.finishComparing({ compareId, nonce: answer.nonce }));
  const atBen = await opened(ben.seal.finishComparing({ compareId, nonce: atAda.nonce }));
  return { ada: atAda.words, ben: atBen.words };
}

/** A key as the server says it. */
export const saidOf = ({ accountId, publicKey }: Person): SaidKey => ({ accountId, identityVersion: 1, publicKey });

/** They compared, and each said that the words were the same. */
export async function compared(checks = HONEST) {
  const all = await lost(checks);
  const { ada, ben, roomId } = all;
  const words = await comparing(roomId, { seal: ada.seal, sees: ben.said }, { seal: ben.seal, sees: saidOf(ada) });
  if (words.ada.join() !== words.ben.join()) throw new Error("the same words");
  const adasPin = (await opened(ada.seal.wordsWereSame({ compareId: "c1" }))).pinSealed;
  const bensPin = (await opened(ben.seal.wordsWereSame({ compareId: "c1" }))).pinSealed;
  return { ...all, adas: { ...all.adas, pinSealed: adasPin }, bensPin };
}

/** Ada has shared with Ben's new key, with all that they kept or without. */
export async function shared(history: boolean, checks = HONEST) {
  const all = await compared(checks);
  const { ada, ben, roomId, adas, benEpochs, bensPin } = all;
  await opened(ada.seal.openRoom(adas));
  const ask = { roomId, theirs: { identityVersion: 2, publicKey: ben.publicKey }, epochs: adas.epochs, history };
  const { epoch, again, pinSealed } = await opened(ada.seal.shareAgain(ask));
  const epochs = [...benEpochs, { ...seat(epoch, "partner"), again }];
  return {
    ...all,
    epoch,
    adas: { roomId, pinSealed, epochs: [...adas.epochs, seat(epoch, "self")] },
    bens: { roomId, pinSealed: bensPin, epochs },
  };
}
