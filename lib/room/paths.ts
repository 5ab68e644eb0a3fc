import type { OwnFormatId, RoomId, Seq, ShareId, TalkId, TopicId } from "../values/ids";

const about = (topicId: TopicId | null): string => (topicId === null ? "" : `?topic=${topicId}`);

/** The place of agreements in the notes of a talk. */
export const AGREEMENTS = "agreements";

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
  /** The notes of a talk, or a place in them. */
  notes: (roomId: RoomId, talkId: TalkId, seq: Seq | null = null): string =>
    `/room/${roomId}/notes/${talkId}${seq === null ? "" : `#said-${seq}`}`,
  /** Where the two agree on something after a talk: a place in its notes. */
  agree: (roomId: RoomId, talkId: TalkId): string => `${pathOf.notes(roomId, talkId)}#${AGREEMENTS}`,
  /** One's own list of agreements. */
  agreements: (roomId: RoomId): string => `/room/${roomId}/agreements`,
  /** Questions for each other. */
  questions: (roomId: RoomId): string => `/room/${roomId}/questions`,
  /** What one wrote for oneself alone. */
  ownNotes: (roomId: RoomId): string => `/room/${roomId}/own-notes`,
  /** Comparing keys by safety words. */
  words: (roomId: RoomId): string => `/room/${roomId}/words`,
  back: (roomId: RoomId): string => `/room/${roomId}/back`,
  /** What counsellors may read, the page on which it is chosen (a talk may be chosen already), and one of them. */
  shown: (roomId: RoomId): string => `/room/${roomId}/shown`,
  newShare: (roomId: RoomId, talkId: TalkId | null = null): string =>
    `/room/${roomId}/shown/new${talkId === null ? "" : `?talk=${talkId}`}`,
  share: (roomId: RoomId, shareId: ShareId): string => `/room/${roomId}/shown/${shareId}`,
};

/** The place in a talk's notes that the end of an address names; null for none. */
export const placeIn = (hash: string): Seq | null => {
  const found = /^#said-(\d{1,6})$/.exec(hash)?.[1];
  return found === undefined ? null : Number(found);
};
