import type { Outcome, Wording } from "../room/agreement";
import type { Time } from "../room/offer";
import type { Proposal, ProposalKind } from "../room/proposal";
import type { RoomStage } from "../room/room";
import type { Share, ShareDays } from "../room/share";
import type { TopicState } from "../room/topic";
import type { Checked } from "../seal/calls/rooms";
import type { Seal } from "../seal/client";
import type { SealRefusal } from "../seal/refusal";
import type { SaidKey } from "../seal/safetyWords";
import type { OwnFormat } from "../talk/ownFormat";
import type {
  AccountId,
  AgreementId,
  InviteId,
  OwnFormatId,
  ProposalId,
  RoomId,
  ShareId,
  TalkId,
  ThoughtId,
  TopicId,
  WordingId,
} from "../values/ids";
import type { BySeat, Seat } from "../values/seat";
import type { Instant } from "../values/time";
import type { ComparingDetail, RoomDetail } from "../wire/routes/rooms";
import type { Anew } from "./anew";
import type { Ask, AskRefusal } from "./ask";
import type { HeldShare } from "./showing/heldShare";

/** Whom a browser speaks for, and through what. */
export type Self = { readonly accountId: AccountId; readonly ask: Ask; readonly seal: Seal };

/** Why something about a room did not happen: the server's reason, or the keys'. */
export type RoomTrouble = AskRefusal | SealRefusal;
/** Nothing to say, or why not. */
export type Done = null | RoomTrouble;

/** The open invite as its inviter sees it. `link` is null where this device cannot open its secret. */
export type OpenInvite = {
  readonly inviteId: InviteId;
  readonly link: string | null;
  readonly expiresAt: Instant;
};

/** Something to talk about. `text` is null where it cannot be opened here. */
export type OpenTopic = {
  readonly topicId: TopicId;
  readonly seat: Seat;
  readonly text: string | null;
  /** Whoever put it down said that it hurts: a talk about it begins softly. */
  readonly hurts: boolean;
  readonly state: TopicState;
  /** Only its author sees it: there was no partner when it was put down. */
  readonly alone: boolean;
  readonly createdAt: Instant;
};

/** A time that the two have in mind. */
export type OpenProposal = Proposal & {
  readonly proposalId: ProposalId;
  readonly kind: ProposalKind;
  /** When it is, by the counter where there is one; null where it cannot be opened here. */
  readonly time: Time | null;
  /** When it was to be before the counter. */
  readonly first: Time | null;
  readonly topicId: TopicId | null;
  /** What it is about, where that is no topic from the shelf; may be empty. */
  readonly text: string;
  readonly createdAt: Instant;
};

/** A format that one of the two has put together. `own` is null where it cannot be opened or read here. */
export type OpenOwnFormat = {
  readonly ownFormatId: OwnFormatId;
  readonly seat: Seat;
  readonly own: OwnFormat | null;
  readonly createdAt: Instant;
};

/** What one of the two would like them to agree on. `wording` is null where it cannot be opened or read here. */
export type WaitingAgreement = {
  readonly agreementId: AgreementId;
  readonly wordingId: WordingId;
  /** Who put it so: the other is asked. */
  readonly seat: Seat;
  readonly talkId: TalkId | null;
  readonly wording: Wording | null;
  readonly createdAt: Instant;
};

/** An agreement of the two, in one's own copy. `wording` is null where it cannot be opened or read here. */
export type OwnAgreement = {
  readonly agreementId: AgreementId;
  /** The talk it came from; null where there was none, or it is deleted. */
  readonly talkId: TalkId | null;
  readonly wording: Wording | null;
  readonly agreedAt: Instant;
  readonly outcome: Outcome;
  readonly outcomeAt: Instant | null;
};

/** What a counsellor may read, or is to. */
export type OpenShare = Share & {
  readonly shareId: ShareId;
  readonly talkIds: readonly TalkId[];
  readonly days: ShareDays;
  readonly createdAt: Instant;
  readonly timesRead: number;
  readonly lastReadAt: Instant | null;
  /** Null where it cannot be opened or read here. */
  readonly held: HeldShare | null;
  /** Null until both have approved it. */
  readonly link: string | null;
};

/** A line thought alone. */
export type OwnThought = {
  readonly thoughtId: ThoughtId;
  readonly text: string | null;
  readonly createdAt: Instant;
  readonly sharedAt: Instant | null;
};

/** A line the partner chose to share. */
export type PartnersThought = {
  readonly thoughtId: ThoughtId;
  readonly text: string | null;
  readonly sharedAt: Instant;
};

/** A room with its words open. */
export type OpenRoom = {
  readonly roomId: RoomId;
  readonly seat: Seat;
  readonly stage: RoomStage;
  readonly accountIds: RoomDetail["accountIds"];
  /** The newest epoch open here; 0 before there is one. */
  readonly epoch: number;
  readonly names: BySeat<string | null>;
  readonly invite: OpenInvite | null;
  readonly topics: readonly OpenTopic[];
  readonly thoughts: readonly OwnThought[];
  readonly partnersThoughts: readonly PartnersThought[];
  readonly proposals: readonly OpenProposal[];
  readonly ownFormats: readonly OpenOwnFormat[];
  readonly waiting: readonly WaitingAgreement[];
  readonly agreements: readonly OwnAgreement[];
  readonly shares: readonly OpenShare[];
  readonly talks: RoomDetail["talks"];
  readonly rules: RoomDetail["rules"];
  /** Whether the two compared their keys of today. */
  readonly checked: Checked;
  /** Who has lost all keys and waits for the other to share again; with that the partner's key as the server says it. */
  readonly anew: Anew | null;
  readonly theirs: SaidKey | null;
  /** The first time that another of one's own sign-ins may begin anew; null where none asked. */
  readonly anewElsewhere: Instant | null;
  /** A comparing that stands open. */
  readonly comparing: ComparingDetail | null;
  /** Why the room's keys did not open here, though they should. */
  readonly keyTrouble: RoomTrouble | null;
  /** A claim came without the link's secret and was turned away, on this page. */
  readonly turnedAway: boolean;
};

/** What a room's screen shows. */
export type RoomSnapshot =
  | { readonly state: "opening" }
  | { readonly state: "closed-to"; readonly why: RoomTrouble }
  | { readonly state: "here"; readonly room: OpenRoom; readonly reached: boolean };
