import type { Sealed, WrappedKey } from "../../values/sealed";
import type { Refused } from "../refusal";
import type { WordsPlace } from "../words";
import type { Call } from "./call";

/** Sealed words of a talk; a note's (topic, takeaway) have a key of their own. */
export type SealedWords = { readonly place: WordsPlace; readonly sealed: string; readonly note: boolean };
/** Opened words, or why not. */
export type OpenedWords = string | Refused<"no-key" | "tampered">;

/** The words of talks, and drafts. */
export type TalkCalls = {
  newTalkKey: Call<
    { readonly roomId: string; readonly talkId: string },
    { readonly epoch: number; readonly wrappedKey: WrappedKey } | Refused<"no-key">
  >;
  openTalkKey: Call<
    { readonly roomId: string; readonly talkId: string; readonly epoch: number; readonly wrappedKey: WrappedKey },
    null | Refused<"no-key" | "tampered">
  >;
  /** The talk was deleted: its key is dropped here too. */
  forgetTalkKey: Call<{ readonly talkId: string }, null>;
  sealWords: Call<
    { readonly place: WordsPlace; readonly note: boolean; readonly text: string },
    Sealed | Refused<"no-key">
  >;
  openWords: Call<SealedWords, OpenedWords>;
  /** A whole log at once, in the order given. */
  openWordsMany: Call<{ readonly words: readonly SealedWords[] }, readonly OpenedWords[]>;
  sealDraft: Call<{ readonly draftId: string; readonly text: string }, Sealed | Refused<"locked">>;
  openDraft: Call<{ readonly draftId: string; readonly sealed: string }, string | Refused<"locked" | "tampered">>;
};
