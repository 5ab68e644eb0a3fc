/** Ids are 16 random bytes as 22 characters of base64url, made where the thing is made. */
export type AccountId = string & { readonly account: unique symbol };
export type SignInId = string & { readonly signIn: unique symbol };
export type RoomId = string & { readonly room: unique symbol };
export type InviteId = string & { readonly invite: unique symbol };
export type TalkId = string & { readonly talk: unique symbol };
export type TopicId = string & { readonly topic: unique symbol };
export type ProposalId = string & { readonly proposal: unique symbol };
export type OwnFormatId = string & { readonly ownFormat: unique symbol };
export type AgreementId = string & { readonly agreement: unique symbol };
/** One wording of an agreement: put differently, it is another. */
export type WordingId = string & { readonly wording: unique symbol };
export type ThoughtId = string & { readonly thought: unique symbol };
export type PrivateNoteId = string & { readonly privateNote: unique symbol };
/** One comparing of keys by safety words. */
export type CompareId = string & { readonly compare: unique symbol };
export type ShareId = string & { readonly share: unique symbol };
export type PasskeyId = string & { readonly passkey: unique symbol };
/** Names one command for ever: a retry carries the same one. */
export type CommandId = string & { readonly command: unique symbol };
/** The place of an event in a talk's log, from 1, without gaps. */
export type Seq = number;

/** What an id looks like on the wire. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{22}$/;

/** A fresh id of the asked kind. */
export const newId = <Id extends string>(): Id => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") as Id;
};
