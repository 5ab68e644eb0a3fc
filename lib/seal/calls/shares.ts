import type { Sealed } from "../../values/sealed";
import type { Refused } from "../refusal";
import type { Call } from "./call";

/** A counsellor's link. None of it needs one's own keys: whoever has the link may read. */
export type ShareCalls = {
  /** Seals what a counsellor is to read under the secret of a fresh link. */
  makeShare: Call<
    { readonly shareId: string; readonly text: string },
    { readonly fragment: string; readonly sealed: Sealed; readonly openHash: string }
  >;
  /** What proves to the server that one has the link. */
  shareToken: Call<
    { readonly shareId: string; readonly fragment: string },
    { readonly token: string } | Refused<"malformed-invite">
  >;
  readShare: Call<
    { readonly shareId: string; readonly fragment: string; readonly sealed: string },
    { readonly text: string } | Refused<"malformed-invite" | "tampered">
  >;
};
