import { roomStage } from "../room/room";
import { ALONE, readTopic } from "../room/topic";
import type { AccountId, RoomId } from "../values/ids";
import { type BySeat, otherSeat } from "../values/seat";
import type { RoomDetail } from "../wire/routes/rooms";
import type { TopicLine } from "../wire/routes/topics";
import { type WholeRoom, wholeRoom } from "../wire/routes/wholeRoom";
import { anewIn, saidKey } from "./anew";
import { openTexts } from "./openTexts";
import { linkOf } from "./pairingHost";
import { openAgreed, openWaiting } from "./roomAgreements";
import { openCard } from "./roomCard";
import { openOwnFormats } from "./roomFormats";
import { openRoomKeys, type RoomKeys } from "./roomKeys";
import { thoughtPlace, topicPlace } from "./roomShelf";
import { openTimes } from "./roomTimes";
import type { OpenInvite, OpenRoom, OpenTopic, OwnThought, PartnersThought, Self } from "./roomTypes";
import { openShares } from "./showing/roomShares";

/** What the server holds of a room for this seat. */
type SealedRoom = Omit<WholeRoom, "topics"> & { readonly topics: readonly TopicLine[] };

/** The room with every word opened that opens here. */
export async function openWords(self: Self, origin: string, sealed: SealedRoom, keys: RoomKeys): Promise<OpenRoom> {
  const open = "epoch" in keys;
  return {
    roomId: sealed.roomId,
    seat: sealed.seat,
    stage: roomStage(sealed),
    accountIds: sealed.accountIds,
    epoch: open ? keys.epoch : 0,
    names: await namesOf(self, sealed),
    invite: await inviteOf(self, origin, sealed),
    topics: await topicsOf(self, sealed),
    thoughts: await thoughtsOf(self, sealed),
    partnersThoughts: await partnersThoughtsOf(self, sealed),
    proposals: await openTimes(self, sealed, sealed.proposals),
    ownFormats: await openOwnFormats(self, sealed, sealed.ownFormats),
    waiting: await openWaiting(self, sealed, sealed.agreements.waiting),
    agreements: await openAgreed(self, sealed, sealed.agreements.agreed),
    shares: await openShares(self, origin, sealed, sealed.shares),
    talks: sealed.talks,
    rules: sealed.rules,
    checked: open ? keys.checked : "not-yet",
    anew: anewIn(sealed),
    theirs: saidKey(sealed),
    anewElsewhere: sealed.anewElsewhere,
    comparing: sealed.comparing,
    keyTrouble: open ? null : keys.not,
    turnedAway: false,
  };
}

async function namesOf(self: Self, { roomId, seat, accountIds, cards }: RoomDetail): Promise<BySeat<string | null>> {
  const other = otherSeat(seat);
  const own = await openCard(self.seal, roomId, accountIds[seat], cards[seat]);
  const partners = await openCard(self.seal, roomId, accountIds[other], cards[other]);
  const names = { [seat]: own?.name ?? partners?.partner ?? null, [other]: partners?.name ?? own?.partner ?? null };
  return { a: names["a"] ?? null, b: names["b"] ?? null };
}

async function inviteOf(self: Self, origin: string, detail: RoomDetail): Promise<OpenInvite | null> {
  const { invite } = detail;
  if (invite === null || invite.inviterId !== self.accountId || invite.claim !== null) return null;
  return { inviteId: invite.inviteId, link: await linkOf(self, origin, detail), expiresAt: invite.expiresAt };
}

async function topicsOf(self: Self, sealed: SealedRoom): Promise<readonly OpenTopic[]> {
  const { roomId, accountIds, topics } = sealed;
  const authorOf = (topic: TopicLine) => accountIds[topic.seat] ?? ("" as AccountId);
  const items = topics.map((topic) => ({
    place: topicPlace(roomId, topic.topicId, authorOf(topic)),
    item: topic.item,
  }));
  const texts = await openTexts(self, items);
  return topics.map(({ topicId, seat, state, createdAt, item }, index) => {
    const words = texts[index] ?? null;
    return {
      ...{ topicId, seat, state, createdAt },
      ...(words === null ? { text: null, hurts: false } : readTopic(words)),
      alone: item.epoch === ALONE,
    };
  });
}

async function thoughtsOf(self: Self, { roomId, thoughts }: SealedRoom): Promise<readonly OwnThought[]> {
  const { own } = thoughts;
  const items = own.map(({ thoughtId, item }) => ({
    place: thoughtPlace(roomId, thoughtId, self.accountId),
    item,
  }));
  const texts = await openTexts(self, items);
  return own.map(({ thoughtId, createdAt, sharedAt }, index) => ({
    ...{ thoughtId, createdAt, sharedAt },
    text: texts[index] ?? null,
  }));
}

async function partnersThoughtsOf(self: Self, sealed: SealedRoom): Promise<readonly PartnersThought[]> {
  const { roomId, accountIds } = sealed;
  const { partners } = sealed.thoughts;
  const items = partners.map(({ thoughtId, seat, shared }) => ({
    place: thoughtPlace(roomId, thoughtId, accountIds[seat] ?? ("" as AccountId)),
    item: shared,
  }));
  const texts = await openTexts(self, items);
  return partners.map(({ thoughtId, sharedAt }, index) => ({ thoughtId, sharedAt, text: texts[index] ?? null }));
}

/** What the partner in a room is called, for a list of rooms; null where the other chair is empty or the room does not open. */
export async function nameInRoom(self: Self, roomId: RoomId): Promise<string | null> {
  const detail = await self.ask(wholeRoom, { roomId }, {});
  if (!detail.ok) return null;
  await openRoomKeys(self, detail);
  return (await namesOf(self, detail))[otherSeat(detail.seat)];
}
