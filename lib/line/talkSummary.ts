import { tidyLine } from "../room/topic";
import { isRefused } from "../seal/refusal";
import { type AccountId, newId, type RoomId, type TalkId, type WordingId } from "../values/ids";
import type { Seat } from "../values/seat";
import type { Instant } from "../values/time";
import {
  approveSummary,
  dropWording,
  readSummary,
  removeSummary,
  type WaitingSummaryLine,
  writeSummary,
} from "../wire/routes/summary";
import type { AskRefusal } from "./ask";
import { openTexts } from "./openTexts";
import type { Done, OpenRoom, RoomTrouble, Self } from "./roomTypes";

/** How long what both say of a talk may be, in characters: a few sentences. */
export const SUMMARY_LENGTH = 600;

/** What one of the two says of their talk, and the other has not answered. `text` is null where it does not open here. */
export type WaitingSummary = { readonly wordingId: WordingId; readonly seat: Seat; readonly text: string | null };
/** What both say of their talk. */
export type ApprovedSummary = WaitingSummary & { readonly approvedAt: Instant };
/** A talk's summary as it stands. */
export type OpenSummary = { readonly waiting: WaitingSummary | null; readonly approved: ApprovedSummary | null };

/** What one does with the summary of a talk. Beside the server's refusals: `malformed` where nothing is said, and what the keys refuse. */
export type SummaryActs = {
  /** Puts it into words, or puts what is shown to wait (null: nothing) differently: the other is asked. `stale-wording`, `already-let-go` */
  readonly writeSummary: (talkId: TalkId, shown: WaitingSummary | null, text: string) => Promise<Done>;
  /** Approves exactly what is shown. `stale-wording`, `already-let-go`; `tampered` where nothing is shown. */
  readonly approveSummary: (talkId: TalkId, shown: WaitingSummary) => Promise<Done>;
  /** Takes back what waits, or lets it go. What is gone already is as it was wished. */
  readonly dropWording: (talkId: TalkId, shown: WaitingSummary) => Promise<Done>;
  /** Removes what both approved, for both. */
  readonly removeSummary: (talkId: TalkId, shown: ApprovedSummary) => Promise<Done>;
};

/** The acts on summaries of a room's talks. `changed`: what follows an act, such as fetching the room again. */
export function summaryActs(self: Self, roomId: RoomId, changed: (act: Promise<Done>) => Promise<Done>): SummaryActs {
  return {
    writeSummary: (talkId, shown, text) => changed(write(self, { roomId, talkId }, shown, text)),
    approveSummary: (talkId, { wordingId: seen, text }) =>
      changed(
        text === null ? Promise.resolve("tampered") : self.ask(approveSummary, { talkId }, { seen }).then(orLetGo),
      ),
    dropWording: (talkId, { wordingId: seen }) => changed(self.ask(dropWording, { talkId }, { seen }).then(orGone)),
    removeSummary: (talkId, { wordingId: seen }) => changed(self.ask(removeSummary, { talkId }, { seen }).then(orGone)),
  };
}

type OfTalk = { readonly roomId: RoomId; readonly talkId: TalkId };

/** Where a wording belongs: to its talk, as this wording of it, and nowhere else. */
const placeOf = ({ roomId, talkId }: OfTalk, wordingId: WordingId, authorId: AccountId) => ({
  ...{ roomId, kind: "summary", itemId: `${talkId}/${wordingId}`, authorId },
});

async function write(self: Self, of: OfTalk, shown: WaitingSummary | null, text: string): Promise<Done> {
  const tidy = tidyLine(text, SUMMARY_LENGTH);
  if (tidy === null) return "malformed";
  const wordingId = newId<WordingId>();
  const place = placeOf(of, wordingId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "both", text: tidy });
  if (isRefused(item)) return item.refused;
  const request = { seen: shown?.wordingId ?? null, wordingId, item };
  return orLetGo(await self.ask(writeSummary, { talkId: of.talkId }, request));
}

type Told = { readonly ok: true } | { readonly ok: false; readonly refusal: RoomTrouble };
const refusalOf = (told: Told): Done => (told.ok ? null : told.refusal);
/** It was there when it was read, so the other has let it go or taken it back. */
const orLetGo = (told: Told): Done => (refusalOf(told) === "unknown" ? "already-let-go" : refusalOf(told));
const orGone = (told: Told): Done => (refusalOf(told) === "unknown" ? null : refusalOf(told));

/** What both say of a talk, with its words open. */
export async function openSummary(
  self: Self,
  { roomId, accountIds }: Pick<OpenRoom, "roomId" | "accountIds">,
  talkId: TalkId,
): Promise<OpenSummary | AskRefusal> {
  const told = await self.ask(readSummary, { talkId }, {});
  if (!told.ok) return told.refusal;
  const { waiting, approved } = told;
  const opened = async <Line extends WaitingSummaryLine>({ item, ...line }: Line) => {
    const place = placeOf({ roomId, talkId }, line.wordingId, accountIds[line.seat] ?? ("" as AccountId));
    const [text] = await openTexts(self, [{ place, item }]);
    return { ...line, text: tidyLine(text ?? "", SUMMARY_LENGTH) };
  };
  return { waiting: waiting && (await opened(waiting)), approved: approved && (await opened(approved)) };
}
