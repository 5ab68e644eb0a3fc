import type { RoomId, TalkId } from "../values/ids";

/** Where the pages of a room are. */
export const pathOf = {
  room: (roomId: RoomId): string => `/room/${roomId}`,
  start: (roomId: RoomId): string => `/room/${roomId}/start`,
  talk: (roomId: RoomId, talkId: TalkId): string => `/room/${roomId}/talk/${talkId}`,
  notes: (roomId: RoomId, talkId: TalkId): string => `/room/${roomId}/notes/${talkId}`,
};
