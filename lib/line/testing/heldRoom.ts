import type { AccountId, RoomId, TalkId } from "../../values/ids";
import type { Sealed } from "../../values/sealed";
import { type BySeat, SEATS, type Seat } from "../../values/seat";
import type { AgreedLine, WaitingLine } from "../../wire/routes/agreements";
import type { FeltHeardLine } from "../../wire/routes/feltHeard";
import type { NewInvite } from "../../wire/routes/invites";
import type { Item } from "../../wire/routes/item";
import type { OwnFormatLine } from "../../wire/routes/ownFormats";
import type { PrivateNoteLine } from "../../wire/routes/privateNotes";
import type { ProposalLine } from "../../wire/routes/proposals";
import type { QuestionListLine } from "../../wire/routes/questionLists";
import type { RouteRefusal } from "../../wire/routes/refusals";
import type { addEpoch, ClaimDetail, ComparingDetail } from "../../wire/routes/rooms";
import type { GrantedOf, JsonRoute, ParamsOf, RequestOf } from "../../wire/routes/route";
import type { ShareLine } from "../../wire/routes/shares";
import type { readSummary } from "../../wire/routes/summary";
import type { OwnThought } from "../../wire/routes/thoughts";
import type { TopicLine } from "../../wire/routes/topics";

export type Sitting = {
  readonly accountId: AccountId;
  readonly card: Item | null;
  readonly pin: string | null;
  /** The key it was said to have when it began anew. */
  readonly publicKey?: { readonly key: string; readonly identityVersion: number };
  readonly anew?: boolean;
};

/** A share with its sealed view and what proves its link. */
export type HeldShareLine = ShareLine & { readonly sealed: Sealed; readonly openHash: string };

/** All that a house keeps of a room. */
export type HeldRoom = {
  readonly roomId: RoomId;
  readonly seats: BySeat<Sitting | null>;
  readonly closed: boolean;
  readonly invite: (NewInvite & { readonly inviterId: AccountId; readonly claim: ClaimDetail | null }) | null;
  readonly epochs: readonly RequestOf<typeof addEpoch>[];
  readonly comparing: ComparingDetail | null;
  /** What the house says of the newest key's age. */
  readonly renewKeys: boolean;
  readonly topics: readonly TopicLine[];
  readonly proposals: readonly ProposalLine[];
  readonly ownFormats: readonly OwnFormatLine[];
  readonly questionLists: readonly QuestionListLine[];
  readonly waiting: readonly (WaitingLine & { readonly copy: AgreedLine["item"] })[];
  readonly copies: readonly (AgreedLine & { readonly seat: Seat })[];
  readonly shares: readonly HeldShareLine[];
  /** What both say, by talk. */
  readonly summaries: Readonly<Record<TalkId, GrantedOf<typeof readSummary>>>;
  readonly thoughts: readonly (OwnThought & { readonly seat: Seat })[];
  readonly feltHeard: readonly (FeltHeardLine & { readonly seat: Seat })[];
  readonly privateNotes: readonly (PrivateNoteLine & { readonly seat: Seat })[];
};

/** Where a house keeps its one room. */
export type Cupboard = { readonly read: () => HeldRoom | null; readonly write: (room: HeldRoom) => void };

/** Who asks what of a route. */
export type Asked<Route extends JsonRoute> = {
  readonly who: AccountId;
  readonly params: ParamsOf<Route>;
  readonly request: RequestOf<Route>;
};
export type Answering = readonly [string, (asked: Asked<JsonRoute>) => unknown];

export const routeName = ({ method, path }: JsonRoute): string => `${method} ${path}`;

/** How a house answers a route: granted, or a refusal by name. */
export const answering = <Route extends JsonRoute>(
  route: Route,
  answer: (asked: Asked<Route>) => GrantedOf<Route> | RouteRefusal,
): Answering => [routeName(route), answer as Answering[1]];

/** The same for who sits in the room; strangers get `gone`. `change` writes the room down with these changes. */
export const answeringInside = <Route extends JsonRoute>(
  cupboard: Cupboard,
  route: Route,
  answer: (
    room: HeldRoom,
    seat: Seat,
    asked: Asked<Route>,
    change: (changes: Partial<HeldRoom>) => void,
  ) => GrantedOf<Route> | RouteRefusal,
): Answering =>
  answering(route, (asked) => {
    const room = cupboard.read();
    const seat = SEATS.find((each) => room?.seats[each]?.accountId === asked.who);
    if (room === null || seat === undefined) return "gone";
    return answer(room, seat, asked, (changes) => cupboard.write({ ...room, ...changes }));
  });
