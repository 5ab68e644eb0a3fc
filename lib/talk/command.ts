import type { Seat } from "../values/seat";
import type { Instant, Millis } from "../values/time";
import type { ClockChoice } from "./clock";
import type { Rules } from "./rules";
import type { Answer, Skeleton } from "./skeleton";
import type { Keep } from "./talk";

/** What a partner asks for. Which of these carry sealed words: `propose`, `say`, `putDifferently`, `signal` always, `answer` sometimes. */
export type Act =
  | { readonly type: "propose"; readonly skeleton: Skeleton; readonly rules: Rules }
  | { readonly type: "changeRules"; readonly rules: Rules }
  | { readonly type: "choose"; readonly clock: ClockChoice; readonly keep: Keep }
  | { readonly type: "sayReady"; readonly rulesNo: number }
  | { readonly type: "takeReadyBack" }
  | { readonly type: "say"; readonly lastWords: boolean }
  | { readonly type: "putDifferently" }
  | { readonly type: "answer"; readonly answer: Answer }
  | { readonly type: "pass" }
  | { readonly type: "askTime" }
  | { readonly type: "giveTime" }
  | { readonly type: "signal" }
  | { readonly type: "callTimeOut"; readonly length: Millis }
  | { readonly type: "putOff"; readonly until: Instant }
  | { readonly type: "moveReturn"; readonly until: Instant }
  | { readonly type: "comeBack" }
  | { readonly type: "goOffTheRecord" }
  | { readonly type: "keepLess"; readonly keep: Keep }
  | { readonly type: "end" };

export type ActType = Act["type"];

/** The acts that mean one step and no other: they name it, and come too late once it is over. */
export type ActInStep = Extract<
  Act,
  { type: "say" | "putDifferently" | "answer" | "pass" | "askTime" | "giveTime" | "signal" }
>;

/** An act with the place it was meant for; the seat comes from the sign-in, never from the payload. [M3] */
export type PartnerCommand = {
  readonly from: Seat;
  readonly turnNo: number;
  readonly stepNo: number;
  /** Whether sealed words came with it; what they say is not the server's to know. */
  readonly words: boolean;
  readonly act: Act;
  /** Who begins, drawn by the server with each command, should this one settle it by lot. */
  readonly lot: Seat;
  /** What the other wished at the step at hand, which the server alone knows; null where they have not. [S8] */
  readonly wish: Answer | null;
};

/** What the server's own care asks for: someone out of sight, a service that was away, a room that closed. */
export type CareCommand = {
  readonly from: "care";
  readonly act:
    | { readonly type: "wentAway"; readonly seat: Seat; readonly lastSeen: Instant }
    | { readonly type: "outage"; readonly since: Instant; readonly until: Instant }
    | { readonly type: "closeRoom" };
};

export type Command = PartnerCommand | CareCommand;
