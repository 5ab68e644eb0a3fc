import {
  sealedTopic,
  THOUGHT_LENGTH,
  TOPIC_LENGTH,
  type TopicState,
  type TopicWords,
  tidyLine,
  toBringAlong,
} from "../room/topic";
import { isRefused } from "../seal/refusal";
import { type AccountId, newId, type RoomId, type ThoughtId, type TopicId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { OwnThought as OwnThoughtLine } from "../wire/routes/thoughts";
import {
  dropThought as dropThoughtRoute,
  putThought as putThoughtRoute,
  shareThought as shareThoughtRoute,
} from "../wire/routes/thoughts";
import {
  changeTopic,
  dropTopic as dropTopicRoute,
  putTopic as putTopicRoute,
  type TopicLine,
} from "../wire/routes/topics";
import type { Done, Self } from "./roomTypes";

/** Where a topic's or a thought's words belong. */
export const topicPlace = (roomId: RoomId, topicId: TopicId, authorId: AccountId) => ({
  roomId,
  kind: "topic",
  itemId: topicId,
  authorId,
});
export const thoughtPlace = (roomId: RoomId, thoughtId: ThoughtId, authorId: AccountId) => ({
  roomId,
  kind: "thought",
  itemId: thoughtId,
  authorId,
});

/** A topic for the shelf: for both where the room has a key, else for oneself until it has one. That it hurts is sealed with it. */
export async function putTopic(self: Self, roomId: RoomId, epoch: number, topic: TopicWords): Promise<Done> {
  const line = tidyLine(topic.text, TOPIC_LENGTH);
  if (line === null) return "malformed";
  const words = sealedTopic({ text: line, hurts: topic.hurts });
  const topicId = newId<TopicId>();
  const place = topicPlace(roomId, topicId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: epoch === 0 ? "self" : "both", text: words });
  if (isRefused(item)) return item.refused;
  const put = await self.ask(putTopicRoute, { roomId }, { topicId, item });
  return put.ok ? null : put.refusal;
}

export async function setTopicState(self: Self, roomId: RoomId, topicId: TopicId, state: TopicState): Promise<Done> {
  const changed = await self.ask(changeTopic, { roomId, topicId }, { item: null, state });
  return changed.ok ? null : changed.refusal;
}

export async function dropTopic(self: Self, roomId: RoomId, topicId: TopicId): Promise<Done> {
  const dropped = await self.ask(dropTopicRoute, { roomId, topicId }, {});
  return dropped.ok ? null : dropped.refusal;
}

/** Shows the partner the topics put down alone: their key is locked anew under the room's, the words stay the same bytes. */
export async function bringTopicsAlong(
  self: Self,
  roomId: RoomId,
  seat: Seat,
  epoch: number,
  topics: readonly TopicLine[],
): Promise<readonly TopicLine[]> {
  const brought = new Map<TopicId, TopicLine["item"]>();
  for (const topic of toBringAlong(topics, seat, epoch)) {
    const place = topicPlace(roomId, topic.topicId, self.accountId);
    const item = await self.seal.shareItem({ place, item: topic.item });
    if (isRefused(item)) continue;
    const changed = await self.ask(changeTopic, { roomId, topicId: topic.topicId }, { item, state: null });
    if (changed.ok) brought.set(topic.topicId, item);
  }
  return topics.map((topic) => ({ ...topic, item: brought.get(topic.topicId) ?? topic.item }));
}

/** A thought for oneself alone. */
export async function putThought(self: Self, roomId: RoomId, text: string): Promise<Done> {
  const line = tidyLine(text, THOUGHT_LENGTH);
  if (line === null) return "malformed";
  const thoughtId = newId<ThoughtId>();
  const item = await self.seal.sealItem({
    place: thoughtPlace(roomId, thoughtId, self.accountId),
    circle: "self",
    text: line,
  });
  if (isRefused(item)) return item.refused;
  const put = await self.ask(putThoughtRoute, { roomId }, { thoughtId, item });
  return put.ok ? null : put.refusal;
}

/** Lets the partner read this one line, as it was previewed: the same sealed words, their key locked for both. */
export async function shareThought(self: Self, roomId: RoomId, thought: OwnThoughtLine): Promise<Done> {
  const place = thoughtPlace(roomId, thought.thoughtId, self.accountId);
  const shared = await self.seal.shareItem({ place, item: thought.item });
  if (isRefused(shared)) return shared.refused;
  const told = await self.ask(shareThoughtRoute, { roomId, thoughtId: thought.thoughtId }, { shared });
  return told.ok ? null : told.refusal;
}

/** Removes a thought, and what was shared of it. */
export async function dropThought(self: Self, roomId: RoomId, thoughtId: ThoughtId): Promise<Done> {
  const dropped = await self.ask(dropThoughtRoute, { roomId, thoughtId }, {});
  return dropped.ok ? null : dropped.refusal;
}
