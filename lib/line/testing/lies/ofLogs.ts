import { isRefused } from "../../../seal/refusal";
import { opened } from "../../../seal/testing/opened";
import { paired } from "../../../seal/testing/pair";
import type { WordsPlace } from "../../../seal/words";
import { floorTalk } from "../../../talk/formats/floorTalk";
import { startOfChain } from "../../../values/chain";
import { type CommandId, newId, type RoomId, type TalkId } from "../../../values/ids";
import type { LoggedEvent } from "../../../wire/messages";
import type { TalkSnapshot } from "../../types";
import { type Lie, lyingHouse } from "../lyingHouse";
import { beginTalk, newDevice, openTab } from "../sitting";
import { type Attack, type Checks, GAINED, NOTHING } from "./attack";

const SAID = "I felt alone";
const isOff = ({ happening }: LoggedEvent) => happening.kind === "WentOffTheRecord";
const isSaid = ({ happening }: LoggedEvent) => happening.kind === "Said";

/** A client that does not bind words to the log that their author had seen. */
const withoutPast = (place: WordsPlace): WordsPlace => ({ ...place, baseSeq: 0, headHash: "" });

/** Ada goes off the record and says something; Ben is told `lie` of it. The liar has won where Ben's screen goes on with what `wanted` looks for. */
async function told(
  checks: Checks,
  lie: Lie,
  wanted: (ben: TalkSnapshot) => boolean,
  offFirst = true,
): Promise<string> {
  const { ada, ben, time, house, sittings } = await beginTalk(1, {}, "everything", floorTalk, checks);
  ben.crash();
  const lying = openTab({ ...sittings.ben, house: lyingHouse(house, lie), checks }, newDevice());
  await time.until(() => lying.see().talk !== null && !lying.see().behind);
  if (offFirst) {
    await ada.tap({ type: "goOffTheRecord" });
    // What she says is bound to the log as she has it, so she has to have seen it.
    await time.until(() => ada.see().events.some(isOff));
  }
  await ada.tap({ type: "say", lastWords: false }, SAID);
  await time.until(() => house.log().some(isSaid));
  await time.pass(6_000);
  const { broken } = lying.see();
  if (broken) return broken.why;
  return wanted(lying.see()) ? GAINED : NOTHING;
}

/** The places at which Ben reads what Ada said. */
const readAt = ({ words }: TalkSnapshot): readonly number[] =>
  [...words].flatMap(([seq, each]) => (each.state === "open" && each.text === SAID ? [seq] : []));

const offSince = ({ talk }: TalkSnapshot) => (talk && "offTheRecordSince" in talk ? talk.offTheRecordSince : null);

/** What a server tries with a talk's log. */
export const LIES_OF_LOGS: readonly Attack[] = [
  {
    name: "event drop",
    lie: "keeps from Ben that Ada went off the record",
    gain: "Ben reading on as if all were kept",
    refused: "tampered",
    without: { wordsBound: withoutPast },
    attempt: (checks) =>
      told(
        checks,
        (log) => log.filter((event) => !isOff(event)),
        (ben) => readAt(ben).length === 1 && offSince(ben) === null,
      ),
  },
  {
    name: "reorder",
    lie: "tells Ben that Ada went off the record after she said it, not before",
    gain: "on Ben's screen, words on the record that were not",
    refused: "tampered",
    without: { wordsBound: withoutPast },
    attempt: (checks) =>
      told(
        checks,
        (log) => {
          const [off, said] = [log.find(isOff), log.find(isSaid)];
          const rest = log.filter((event) => event !== off && event !== said);
          return off && said ? [...rest, { ...said, at: off.at }, { ...off, at: said.at }] : rest;
        },
        (ben) => readAt(ben).length === 1 && (offSince(ben) ?? 0) > (readAt(ben)[0] ?? 0),
      ),
  },
  {
    name: "replay",
    lie: "lets Ada say it a second time",
    gain: "her words twice on Ben's screen",
    refused: "repeated",
    without: { isRepeated: () => false },
    attempt: (checks) =>
      told(
        checks,
        (log) => [...log, ...log.filter(isSaid)],
        (ben) => readAt(ben).length === 2,
        false,
      ),
  },
  {
    name: "fork",
    lie: "tells Ben at the same place something else than Ada: that she kept only the notes",
    gain: "two who go on with two different talks",
    refused: "tampered",
    without: { wordsBound: withoutPast },
    attempt: (checks) =>
      told(
        checks,
        (log) =>
          log.map((event) => (isOff(event) ? { ...event, happening: { kind: "LessKept", keep: "notes" } } : event)),
        (ben) => readAt(ben).length === 1 && offSince(ben) === null,
      ),
  },
  {
    name: "author swap",
    lie: "tells Ben that he said it himself",
    gain: "Ada's words under Ben's name",
    refused: "tampered",
    without: { wordsBound: (place) => ({ ...place, authorId: "" }) },
    attempt: (checks) =>
      told(
        checks,
        (log) => {
          const ben = log.find(({ by }) => by === "b")?.author;
          return log.map((event) => (isSaid(event) && ben ? { ...event, by: "b", author: ben } : event));
        },
        (ben) => readAt(ben).some((seq) => ben.events[seq - 1]?.by === "b"),
        false,
      ),
  },
  {
    name: "ciphertext from another talk",
    lie: "shows words of an earlier talk in the one at hand, with that talk's key",
    gain: "something that Ada said then, said now",
    refused: "tampered",
    // The words are bound to their talk, and so is the key that opens them.
    without: {
      wordsBound: (place) => ({ ...withoutPast(place), talkId: "" }),
      talkKeyBound: () => "",
    },
    attempt: fromAnotherTalk,
  },
];

/** The same server, when Ben comes back the next day. */
export const BETWEEN_VISITS: Attack = {
  name: "log rolled back between two visits",
  lie: "tells Ben on his next visit a log that ends before what he read",
  gain: "Ben in a talk in which it was never said",
  refused: "cut-short",
  without: { remembersLogs: false },
  attempt: rolledBack,
};

async function fromAnotherTalk(checks: Checks): Promise<string> {
  const { ada, ben, roomId } = await paired(checks);
  const [earlier, now] = [newId<TalkId>(), newId<TalkId>()];
  const { wrappedKey, epoch } = await opened(ada.seal.newTalkKey({ roomId, talkId: earlier }));
  const sent = { roomId, epoch, authorId: "ada", cmdId: newId<CommandId>(), type: "say", turnNo: 1, baseSeq: 0 };
  const placeIn = async (talkId: TalkId): Promise<WordsPlace> => ({
    ...{ ...sent, talkId },
    headHash: await startOfChain(roomId as RoomId, talkId),
  });
  const sealed = await opened(ada.seal.sealWords({ place: await placeIn(earlier), note: false, text: SAID }));
  const key = await ben.seal.openTalkKey({ roomId, talkId: now, epoch, wrappedKey });
  if (isRefused(key)) return key.refused;
  const read = await ben.seal.openWords({ place: await placeIn(now), note: false, sealed });
  if (isRefused(read)) return read.refused;
  return read === SAID ? GAINED : NOTHING;
}

async function rolledBack(checks: Checks): Promise<string> {
  const { ada, ben, time, house, sittings, devices } = await beginTalk(1, {}, "everything", floorTalk, checks);
  await ada.tap({ type: "say", lastWords: false }, SAID);
  await time.until(() => readAt(ben.see()).length === 1);
  ben.crash();
  const lying = lyingHouse(house, (log) => log.filter((event) => !isSaid(event)));
  const device = checks.remembersLogs ? devices.ben : newDevice();
  const again = openTab({ ...sittings.ben, house: lying, checks }, device);
  await time.until(() => again.see().broken !== null || (again.see().talk !== null && !again.see().behind));
  const { broken, words } = again.see();
  if (broken) return broken.why;
  return words.size > 0 && readAt(again.see()).length === 0 ? GAINED : NOTHING;
}
