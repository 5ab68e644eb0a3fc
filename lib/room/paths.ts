import type { OwnFormatId, RoomId, TalkId, TopicId } from "../values/ids";

const about = (topicId: TopicId | null): string => (topicId === null ? "" : `?topic=${topicId}`);

/** Where the pages of a room are. A topic from the shelf is carried along on the way to a talk. */
export const pathOf = {
  room: (roomId: RoomId): string => `/room/${roomId}`,
  start: (roomId: RoomId, topicId: TopicId | null = null): string => `/room/${roomId}/start${about(topicId)}`,
  format: (roomId: RoomId, format: string, topicId: TopicId | null): string =>
    `/room/${roomId}/start/${format}${about(topicId)}`,
  /** The formats of the two, and the pages of one of them. */
  ours: (roomId: RoomId): string => `/room/${roomId}/own`,
  newFormat: (roomId: RoomId, like: OwnFormatId | null): string =>
    `/room/${roomId}/own/new${like === null ? "" : `?like=${like}`}`,
  changeFormat: (roomId: RoomId, ownFormatId: OwnFormatId): string => `/room/${roomId}/own/${ownFormatId}/change`,
  startOwn: (roomId: RoomId, ownFormatId: OwnFormatId, topicId: TopicId | null = null): string =>
    `/room/${roomId}/own/${ownFormatId}/start${about(topicId)}`,
  talk: (roomId: RoomId, talkId: TalkId): string => `/room/${roomId}/talk/${talkId}`,
  notes: (roomId: RoomId, talkId: TalkId): string => `/room/${roomId}/notes/${talkId}`,
};
