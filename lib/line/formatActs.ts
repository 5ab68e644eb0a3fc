import type { OwnFormat } from "../talk/ownFormat";
import type { OwnFormatId, RoomId } from "../values/ids";
import { changeFormat, dropFormat, putFormat } from "./roomFormats";
import type { Done, Self } from "./roomTypes";

/** What one does with the formats the two have made. Beside the server's refusals: `too-large`, and what the keys refuse. */
export type FormatActs = {
  /** The id is the caller's, so that asked again after a broken line it is the same format. */
  readonly putFormat: (ownFormatId: OwnFormatId, own: OwnFormat) => Promise<Done>;
  readonly changeFormat: (ownFormatId: OwnFormatId, own: OwnFormat) => Promise<Done>;
  readonly dropFormat: (ownFormatId: OwnFormatId) => Promise<Done>;
};

/** The acts on the library of a room. `changed`: what follows an act, such as fetching the room again. */
export function formatActs(self: Self, roomId: RoomId, changed: (act: Promise<Done>) => Promise<Done>): FormatActs {
  return {
    putFormat: (ownFormatId, own) => changed(putFormat(self, roomId, ownFormatId, own)),
    changeFormat: (ownFormatId, own) => changed(changeFormat(self, roomId, ownFormatId, own)),
    dropFormat: (ownFormatId) => changed(dropFormat(self, roomId, ownFormatId)),
  };
}
