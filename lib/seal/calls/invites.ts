import type { Sealed } from "../../values/sealed";
import type { InvitePlace } from "../invite";
import type { Refused } from "../refusal";
import type { SealedForBoth } from "../roomKey";
import type { Call } from "./call";

/** An open invite as the server hands it out, and the fragment of its link. */
export type InviteRead = InvitePlace & {
  readonly fragment: string;
  readonly inviterKey: string;
  readonly tagInviter: string;
};

/** The way into the empty seat. */
export type InviteCalls = {
  makeInvite: Call<
    { readonly inviteId: string; readonly roomId: string; readonly welcome: string },
    | {
        readonly fragment: string;
        readonly claimHash: string;
        readonly inviterKey: string;
        readonly tagInviter: string;
        readonly welcomeSealed: Sealed;
        readonly secretSealed: Sealed;
      }
    | Refused<"locked">
  >;
  /** The link's fragment again, for its inviter. */
  reopenInvite: Call<
    { readonly inviteId: string; readonly roomId: string; readonly secretSealed: string },
    { readonly fragment: string } | Refused<"locked" | "tampered">
  >;
  /** Needs no keys: whoever has the link may read the welcome line, once the inviter's tag holds. */
  readInvite: Call<
    InviteRead & { readonly welcomeSealed: string },
    { readonly welcome: string } | Refused<"malformed-invite" | "tampered">
  >;
  /** Accepts: tags one's own key, pins the inviter's. The pin goes to one's seat with the claim. */
  claimInvite: Call<
    InviteRead & { readonly card: string },
    | {
        readonly claimToken: string;
        readonly guestKey: string;
        readonly identityVersion: number;
        readonly tagGuest: string;
        readonly cardSealed: Sealed;
        readonly pinSealed: Sealed;
      }
    | Refused<"locked" | "malformed-invite" | "tampered" | "not-your-partner">
  >;
  /** The inviter checks the guest's tag and makes the room's first key. On `tampered` the claim is to be undone. */
  confirmGuest: Call<
    {
      readonly inviteId: string;
      readonly roomId: string;
      readonly secretSealed: string;
      readonly guestId: string;
      readonly guestKey: string;
      readonly identityVersion: number;
      readonly tagGuest: string;
      readonly cardSealed: string;
    },
    | {
        readonly card: string;
        readonly epoch: SealedForBoth;
        readonly pinSealed: Sealed;
      }
    | Refused<"locked" | "tampered" | "not-your-partner">
  >;
  parkInvite: Call<{ readonly inviteId: string; readonly fragment: string }, null>;
  parkedInvite: Call<{ readonly inviteId: string }, { readonly fragment: string | null }>;
  /** To be called once the claim is accepted. */
  dropParkedInvite: Call<{ readonly inviteId: string }, null>;
};
