import { type InviteId, newId, type RoomId, type TalkId } from "../../values/ids";
import type { Seat } from "../../values/seat";
import { openEventLog } from "../postgresEventLog";
import type { TestDatabase } from "./database";
import { append, event, PROPOSED } from "./eventLogSetting";
import { inviteInto, type Person, paired, roomOf } from "./people";
import { spokenTalk } from "./spokenTalk";

/** What was put into every table, for Ada and for Ben: a room of both, with a talk that is over and one that is open, and a room of hers alone. */
export type Filled = {
  readonly roomId: RoomId;
  readonly alone: RoomId;
  /** Into hers, open; and the one that Ben claimed. */
  readonly inviteId: InviteId;
  readonly claimed: InviteId;
  readonly talkId: TalkId;
  readonly openTalk: TalkId;
};

type Row = Readonly<Record<string, unknown>>;

/** Sealed texts begin with whose they are and for whom: "ada alone", "ada to both", "ben alone", "ben to both". */
export async function fillEveryTable(database: TestDatabase, ada: Person, ben: Person): Promise<Filled> {
  const { store, owner } = database;
  const put = async (table: string, row: Row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const places = columns.map((_, n) => `$${n + 1}`);
    await owner.query(`INSERT INTO "${table}" (${columns}) VALUES (${places})`, Object.values(row));
  };
  const { roomId, inviteId: claimed } = await paired(store, ada, ben);
  const alone = await roomOf(store, ada);
  const { inviteId } = await inviteInto(store, alone, ada);
  const pair = { roomId, ada, ben };
  const talkId = await spokenTalk(openEventLog(store), pair);
  const openTalk = newId<TalkId>();
  const opening = event(1, PROPOSED, { by: "a", author: ada.accountId, words: "dG9waWM" });
  await openEventLog(store).append([append(pair, openTalk, ada, [opening])]);
  const members = [{ accountId: ada.accountId }, { accountId: ben.accountId }];
  await owner.query(`UPDATE "Epoch" SET record = $2, boxes = $3, again = $4 WHERE "roomId" = $1`, [
    ...[roomId, { members, sealedBy: ben.accountId }, { a: "ada alone: box", b: "ben alone: box" }],
    JSON.stringify([{ epoch: 1, box: "ada alone: box again" }]),
  ]);
  await owner.query(`UPDATE "Seat" SET card = $2, pin = 'ada alone: pin' WHERE "roomId" = $1 AND seat = 'a'`, [
    ...[roomId, item("ada to herself: card", 1)],
  ]);
  for (const [seat, who] of [["a", "ada"] as const, ["b", "ben"] as const])
    for (const [table, row] of rowsOf(who, { roomId, seat, talkId })) await put(table, row);
  await put("Comparing", { id: newId(), roomId, seat: "a", commitment: "hash" });
  for (const { accountId, signInId } of [ada, ben]) {
    await put("PasskeyBox", { id: newId(), accountId, credentialId: "id", box: "box", device: "Chromium on Linux" });
    await put("ReminderWish", { accountId, line: "reminder" });
    await put("PushDevice", { signInId, endpoint: `https://push.example/${signInId}` });
  }
  await put("Reminder", { accountId: ada.accountId, occasion: "return", cause: openTalk, roomId, dueAt: new Date() });
  for (const [blocker, inviter] of [[ada, ben] as const, [ben, ada] as const])
    await put("Block", { blockerId: blocker.accountId, inviterId: inviter.accountId });
  const view = { id: newId(), roomId, seat: "b", talkIds: [talkId], item: item("ben to both: view", 1) };
  await put("Share", { ...view, sealed: "shown", openHash: "hash", days: 7 });
  const summary = { talkId, approved: true, seat: "a", wordingId: newId(), item: item("ada to both: summary", 1) };
  await put("Summary", { ...summary, approvedAt: new Date() });
  await put("Keep", { talkId, seat: "a", seq: 9, choice: "everything", at: new Date() });
  return { roomId, alone, inviteId, claimed, talkId, openTalk };
}

const item = (sealed: string, epoch: number) => ({ epoch, wrappedKey: "wrapped key", sealed });

type Of = { readonly roomId: RoomId; readonly seat: Seat; readonly talkId: TalkId };

/** What one of the two has put into a room outside its talks. */
function rowsOf(who: string, { talkId, ...of }: Of): readonly (readonly [string, Row])[] {
  const own = (what: string) => item(`${who} alone: ${what}`, 0);
  const both = (what: string) => item(`${who} to both: ${what}`, 1);
  const one = () => ({ id: newId(), ...of });
  const wording = { wordingId: newId() };
  return [
    ["Topic", { ...one(), item: own("topic") }],
    ["Topic", { ...one(), item: both("topic") }],
    ["Thought", { ...one(), item: own("thought") }],
    ["Thought", { ...one(), item: own("line"), shared: both("line"), sharedAt: new Date() }],
    ["Proposal", { ...one(), kind: "once", item: item(`${who} planned`, 1) }],
    ["OwnFormat", { ...one(), item: both("format") }],
    ["QuestionList", { roomId: of.roomId, seat: of.seat, list: "own", revision: 1, item: item(`${who} asked`, 1) }],
    ["QuestionList", { roomId: of.roomId, seat: of.seat, list: "favourites", revision: 1, item: own("favourites") }],
    ["Agreement", { ...one(), ...wording, item: item(`${who} put forward`, 1), copy: own("wording") }],
    ["AgreementCopy", { agreementId: newId(), ...of, ...wording, item: own("agreement") }],
    ["FeltHeard", { talkId, ...of, item: own("number") }],
    ["PrivateNote", { ...one(), item: own("note") }],
  ];
}
