import type { Sealed } from "../../values/sealed";
import type { Item, ItemPlace } from "../item";
import type { KnownKey } from "../pin";
import type { Refused } from "../refusal";
import type { AgainBox, SealedEpoch, SealedForBoth } from "../roomKey";
import type { SaidKey } from "../safetyWords";
import type { Call } from "./call";

/** Whether the two compared their keys of today aloud: they did, never did, or one has another key since. */
export type Checked = "compared" | "not-yet" | "changed";

/** A room's keys and what is sealed outside its talks. */
export type RoomCalls = {
  /** Opens every epoch of a room. A new pin, where there is one, is to be put to one's seat. */
  openRoom: Call<
    {
      readonly roomId: string;
      readonly pinSealed: string;
      readonly epochs: readonly SealedEpoch[];
      /** The partner's key as the server says it, while one of the two begins anew: `checked` is of that one then. */
      readonly theirs?: SaidKey | null;
    },
    | {
        readonly highestEpoch: number;
        readonly partnerId: string;
        readonly partnerKey: string;
        readonly pinSealed: Sealed | null;
        readonly checked: Checked;
        /** Its newest key is boxed to a key one had before: a fresh one is to be made. */
        readonly renew: boolean;
      }
    | Refused<"locked" | "tampered" | "not-your-partner" | "rolled-back">
  >;
  /** A fresh key for an open room: the next epoch. */
  renewRoom: Call<
    { readonly roomId: string },
    { readonly epoch: SealedForBoth; readonly pinSealed: Sealed } | Refused<"locked" | "no-key" | "not-your-partner">
  >;
  /**
   * The next epoch of an open room for a partner who has lost all keys, under the key they have now; and, with `history`,
   * every older key boxed to it again. `not-your-partner` for a key that was not compared aloud.
   */
  shareAgain: Call<
    {
      readonly roomId: string;
      readonly theirs: KnownKey;
      readonly epochs: readonly SealedEpoch[];
      readonly history: boolean;
    },
    | { readonly epoch: SealedForBoth; readonly again: readonly AgainBox[]; readonly pinSealed: Sealed }
    | Refused<"locked" | "no-key" | "not-your-partner" | "tampered">
  >;
  /** Seals to oneself, or for both under the room's newest epoch. */
  sealItem: Call<
    { readonly place: ItemPlace; readonly circle: "self" | "both"; readonly text: string },
    Item | Refused<"locked" | "no-key">
  >;
  openItem: Call<
    { readonly place: ItemPlace; readonly item: Item },
    string | Refused<"locked" | "no-key" | "tampered">
  >;
  openItems: Call<
    { readonly items: readonly { readonly place: ItemPlace; readonly item: Item }[] },
    readonly (string | Refused<"locked" | "no-key" | "tampered">)[]
  >;
  /** One's own item for both: the key is locked anew, the words stay the same bytes. */
  shareItem: Call<{ readonly place: ItemPlace; readonly item: Item }, Item | Refused<"locked" | "no-key" | "tampered">>;
};
