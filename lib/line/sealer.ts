import type { ActType } from "../talk/command";
import type { AccountId, CommandId, RoomId, Seq, TalkId } from "../values/ids";
import type { ChainHead, Sealed } from "../values/sealed";
import type { TalkKey } from "../wire/messages";

/** Where words belong: all of it is bound into them, so they open nowhere else. [K2] */
export type WordsPlace = {
  readonly roomId: RoomId;
  readonly epoch: number;
  readonly talkId: TalkId;
  readonly author: AccountId;
  readonly cmdId: CommandId;
  readonly type: ActType;
  readonly turnNo: number;
  readonly baseSeq: Seq;
  readonly headHash: ChainHead;
};

/** Words as they came, and where they claim to belong. */
export type PlacedWords = { readonly place: WordsPlace; readonly words: Sealed };

/** Why the keys did not serve. `tampered`: not sealed at this place. The others: not now. */
export type NotOpened = { readonly refused: string };

/** What the line needs of the keys; `lib/seal/client` gives it in the browser, its pure parts in tests. */
export type Sealer = {
  /** A fresh talk key under the room's epoch; open from then on. */
  readonly newTalkKey: (roomId: RoomId, talkId: TalkId, epoch: number) => Promise<TalkKey | NotOpened>;
  readonly openTalkKey: (roomId: RoomId, talkId: TalkId, key: TalkKey) => Promise<true | NotOpened>;
  readonly sealWords: (place: WordsPlace, text: string) => Promise<Sealed | NotOpened>;
  readonly openWords: (asked: readonly PlacedWords[]) => Promise<readonly (string | NotOpened)[]>;
  /** Words with a key of their own, which outlive the talk's. */
  readonly sealNote: (place: WordsPlace, text: string) => Promise<Sealed | NotOpened>;
  readonly openNotes: (asked: readonly PlacedWords[]) => Promise<readonly (string | NotOpened)[]>;
  /** Sealed to oneself, under the name of the place it is kept at. */
  readonly sealDraft: (name: string, text: string) => Promise<Sealed | NotOpened>;
  readonly openDraft: (name: string, sealed: Sealed) => Promise<string | NotOpened>;
};

/** Whether the keys gave no answer but a reason. */
export const isNotOpened = (answer: unknown): answer is NotOpened =>
  typeof answer === "object" && answer !== null && "refused" in answer;
