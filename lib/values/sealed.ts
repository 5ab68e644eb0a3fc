/** Words that only the two can read, as base64url text: `iv ‖ ciphertext`. */
export type Sealed = string & { readonly sealed: unique symbol };
/** A key locked under another key, as base64url text. */
export type WrappedKey = string & { readonly wrappedKey: unique symbol };
/** SHA-256 of sealed bytes, as base64url text; empty where an event has no words. */
export type WordsHash = string & { readonly wordsHash: unique symbol };
/** The head of a talk's hash chain after some event, as base64url text. */
export type ChainHead = string & { readonly chainHead: unique symbol };
