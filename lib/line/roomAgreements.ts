import { readWording, type SaidOutcome, sealedWording, tidyWording, type Wording } from "../room/agreement";
import { isRefused } from "../seal/refusal";
import { type AccountId, type AgreementId, newId, type RoomId, type TalkId, type WordingId } from "../values/ids";
import {
  type AgreedLine,
  approveAgreement as approveRoute,
  dropAgreement as dropRoute,
  followUp as followUpRoute,
  proposeAgreement as proposeRoute,
  rewordAgreement as rewordRoute,
  type WaitingLine,
} from "../wire/routes/agreements";
import type { Item } from "../wire/routes/item";
import type { RoomDetail } from "../wire/routes/rooms";
import { openTexts } from "./openTexts";
import type { Done, OwnAgreement, RoomTrouble, Self, WaitingAgreement } from "./roomTypes";

/** Where a wording's words belong, for both; each wording has a place of its own. */
const wordingPlace = (roomId: RoomId, wordingId: WordingId, authorId: AccountId) => ({
  ...{ roomId, kind: "agreement", itemId: wordingId, authorId },
});
/** Where one's own copy belongs. */
const copyPlace = (roomId: RoomId, agreementId: AgreementId, ownerId: AccountId) => ({
  ...{ roomId, kind: "agreement-copy", itemId: agreementId, authorId: ownerId },
});

/** What one would like to agree on, and after which talk. The id is the caller's: asked again after a broken line it is the same. */
export type Proposed = {
  readonly agreementId: AgreementId;
  readonly talkId: TalkId | null;
  readonly wording: Wording;
};

/** Says what one would like to agree on: sealed whole for both, and to oneself. `malformed` where nothing is said. */
export async function proposeAgreement(self: Self, roomId: RoomId, proposed: Proposed): Promise<Done> {
  const { agreementId, talkId, wording } = proposed;
  const worded = await wordedFor(self, roomId, agreementId, wording);
  if ("not" in worded) return worded.not;
  const put = await self.ask(proposeRoute, { roomId }, { agreementId, talkId, ...worded });
  return put.ok ? null : put.refusal;
}

/** Puts what was read differently: now the other is asked. `malformed`, `stale-wording`, `already-let-go`. */
export async function rewordAgreement(
  self: Self,
  roomId: RoomId,
  { agreementId, wordingId: seen }: WaitingAgreement,
  wording: Wording,
): Promise<Done> {
  const worded = await wordedFor(self, roomId, agreementId, wording);
  if ("not" in worded) return worded.not;
  const told = await self.ask(rewordRoute, { roomId, agreementId }, { seen, ...worded });
  return told.ok ? null : whyNot(told.refusal);
}

/** Approves exactly what is shown, with one's own copy of it. `stale-wording`, `already-let-go`; `tampered` where nothing is shown. */
export async function approveAgreement(self: Self, roomId: RoomId, shown: WaitingAgreement): Promise<Done> {
  const { agreementId, wordingId: seen, wording } = shown;
  if (wording === null) return "tampered";
  const copy = await copyOf(self, roomId, agreementId, wording);
  if ("not" in copy) return copy.not;
  const told = await self.ask(approveRoute, { roomId, agreementId }, { seen, copy });
  return told.ok ? null : whyNot(told.refusal);
}

/** Takes it back, or lets it go. What is gone already is as it was wished. */
export async function dropAgreement(self: Self, roomId: RoomId, shown: WaitingAgreement): Promise<Done> {
  const { agreementId, wordingId: seen } = shown;
  const told = await self.ask(dropRoute, { roomId, agreementId }, { seen });
  return told.ok || told.refusal === "unknown" ? null : told.refusal;
}

/** Says how it went, for both. */
export async function followUp(
  self: Self,
  roomId: RoomId,
  agreementId: AgreementId,
  outcome: SaidOutcome,
): Promise<Done> {
  const told = await self.ask(followUpRoute, { roomId, agreementId }, { outcome });
  return told.ok ? null : told.refusal;
}

/** It was there when it was read, so the other has let it go or taken it back. */
const whyNot = (refusal: RoomTrouble): RoomTrouble => (refusal === "unknown" ? "already-let-go" : refusal);

type OwnCopy = AgreedLine["item"];
type Not = { readonly not: RoomTrouble };
type Worded = { readonly wordingId: WordingId; readonly item: Item; readonly copy: OwnCopy };

async function wordedFor(
  self: Self,
  roomId: RoomId,
  agreementId: AgreementId,
  wording: Wording,
): Promise<Worded | Not> {
  const tidy = tidyWording(wording);
  if (tidy === null) return { not: "malformed" };
  const wordingId = newId<WordingId>();
  const place = wordingPlace(roomId, wordingId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "both", text: sealedWording(tidy) });
  if (isRefused(item)) return { not: item.refused };
  const copy = await copyOf(self, roomId, agreementId, tidy);
  return "not" in copy ? copy : { wordingId, item, copy };
}

async function copyOf(self: Self, roomId: RoomId, agreementId: AgreementId, wording: Wording): Promise<OwnCopy | Not> {
  const place = copyPlace(roomId, agreementId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "self", text: sealedWording(wording) });
  return isRefused(item) ? { not: item.refused } : { ...item, epoch: 0 };
}

/** What waits, with its words open; null for those that do not open or are no wording. */
export async function openWaiting(
  self: Self,
  { roomId, accountIds }: RoomDetail,
  lines: readonly WaitingLine[],
): Promise<readonly WaitingAgreement[]> {
  const items = lines.map(({ wordingId, seat, item }) => ({
    place: wordingPlace(roomId, wordingId, accountIds[seat] ?? ("" as AccountId)),
    item,
  }));
  const texts = await openTexts(self, items);
  return lines.map(({ item: _, ...line }, index) => ({ ...line, wording: readWording(texts[index] ?? "") }));
}

/** One's own copies with their words open; null for those that do not open or are no wording. */
export async function openAgreed(
  self: Self,
  { roomId }: RoomDetail,
  lines: readonly AgreedLine[],
): Promise<readonly OwnAgreement[]> {
  const items = lines.map(({ agreementId, item }) => ({
    place: copyPlace(roomId, agreementId, self.accountId),
    item,
  }));
  const texts = await openTexts(self, items);
  return lines.map(({ item: _, ...line }, index) => ({ ...line, wording: readWording(texts[index] ?? "") }));
}
