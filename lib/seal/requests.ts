import type { AccountCalls } from "./calls/account";
import type { ComparingCalls } from "./calls/comparings";
import type { InviteCalls } from "./calls/invites";
import type { RoomCalls } from "./calls/rooms";
import type { ShareCalls } from "./calls/shares";
import type { TalkCalls } from "./calls/talks";
import type { Refused } from "./refusal";

/** Everything the page may ask of the Worker that holds the keys, and what it answers. */
export type SealCalls = AccountCalls & ComparingCalls & InviteCalls & RoomCalls & ShareCalls & TalkCalls;
export type CallName = keyof SealCalls;

/** A call as it travels to the Worker. */
export type SealRequest = {
  readonly [Name in CallName]: { readonly id: number; readonly call: Name; readonly ask: SealCalls[Name]["ask"] };
}[CallName];

/** Its answer. `broken` stands for whatever went wrong beside the refusals: it carries no content. */
export type SealResponse = { readonly id: number; readonly answer: SealCalls[CallName]["answer"] | Refused<"broken"> };

/** The calls as their answerer has them. */
export type Answers<Name extends CallName = CallName> = {
  readonly [Each in Name]: (ask: SealCalls[Each]["ask"]) => Promise<SealCalls[Each]["answer"]>;
};
export type AccountCall = keyof AccountCalls;
export type InviteCall = keyof InviteCalls;
export type ComparingCall = keyof ComparingCalls;
export type RoomCall = keyof RoomCalls;
export type ShareCall = keyof ShareCalls;
export type TalkCall = keyof TalkCalls;
