import type { RoomId, ShareId } from "../../values/ids";
import type { WordsHash } from "../../values/sealed";
import type { NewShare } from "../../wire/routes/shares";
import type { Done, RoomTrouble, Self } from "../roomTypes";
import {
  approveShare,
  letShareGo,
  type Preview,
  previewOf,
  proposeShare,
  type Showing,
  sealShowing,
} from "./roomShares";

/** What one does about showing a counsellor. Beside the server's refusals: `too-large`, and what the keys refuse. */
export type ShareActs = {
  readonly sealShowing: (showing: Showing) => Promise<NewShare | { readonly not: RoomTrouble }>;
  readonly proposeShare: (share: NewShare) => Promise<Done>;
  readonly previewOf: (shareId: ShareId, fragment: string) => Promise<Preview | { readonly not: RoomTrouble }>;
  /** Approves what was seen, by its hash. */
  readonly approveShare: (shareId: ShareId, seen: WordsHash) => Promise<Done>;
  /** Takes it back, declines it, ends it, or puts it away. */
  readonly letShareGo: (shareId: ShareId) => Promise<Done>;
};

/** The acts on the shares of a room. `changed`: what follows an act, such as fetching the room again. */
export function shareActs(self: Self, roomId: RoomId, changed: (act: Promise<Done>) => Promise<Done>): ShareActs {
  return {
    sealShowing: (showing) => sealShowing(self, roomId, showing),
    proposeShare: (share) => changed(proposeShare(self, roomId, share)),
    previewOf: (shareId, fragment) => previewOf(self, roomId, shareId, fragment),
    approveShare: (shareId, seen) => changed(approveShare(self, roomId, shareId, seen)),
    letShareGo: (shareId) => changed(letShareGo(self, roomId, shareId)),
  };
}
