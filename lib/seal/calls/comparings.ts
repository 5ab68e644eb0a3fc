import type { Sealed } from "../../values/sealed";
import type { Refused } from "../refusal";
import type { SafetyWords, SaidKey } from "../safetyWords";
import type { Call } from "./call";

type OfRoom = { readonly roomId: string; readonly compareId: string };

/** Where one of the two has lost all keys, the partner's key is what a server says: nothing but comparing tells whether it is so. */
type OfKeys = { readonly theirs?: SaidKey | null };

/** Comparing keys by words that both read to each other. What is in between stays in the Worker, until this page is left. */
export type ComparingCalls = {
  /** Begins: the commitment is to be told. Asked again it is the same one. */
  beginComparing: Call<OfRoom & OfKeys, { readonly commitment: string } | Refused<"locked" | "no-key">>;
  /** Answers the other's commitment with a number; the same one however often it is asked, and to no other commitment. */
  answerComparing: Call<
    OfRoom & OfKeys & { readonly commitment: string },
    { readonly nonce: string } | Refused<"locked" | "no-key" | "tampered">
  >;
  /** Takes the other's number: the first one's own number may be told now, and both have their words. */
  finishComparing: Call<
    { readonly compareId: string; readonly nonce: string },
    { readonly nonce: string; readonly words: SafetyWords } | Refused<"locked" | "no-key" | "tampered">
  >;
  /** Both said they are the same: the keys of this comparing are marked in one's pin, which is to be put to one's seat. */
  wordsWereSame: Call<
    { readonly compareId: string },
    { readonly pinSealed: Sealed } | Refused<"locked" | "no-key" | "not-your-partner">
  >;
};
