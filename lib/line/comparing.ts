import { isRefused } from "../seal/refusal";
import type { SafetyWords, SaidKey } from "../seal/safetyWords";
import { type CompareId, newId, type RoomId } from "../values/ids";
import type { Seat } from "../values/seat";
import { beginComparing as beginRoute, tellNumber } from "../wire/routes/comparings";
import { type ComparingDetail, putSeat } from "../wire/routes/rooms";
import type { Done, RoomTrouble, Self } from "./roomTypes";

/** How far a comparing has come, as one sees it. `lost`: what it hangs on is not on this page, and it is to be begun anew. */
export type ComparingStage =
  | { readonly at: "waiting" }
  | { readonly at: "words"; readonly compareId: CompareId; readonly words: SafetyWords }
  | { readonly at: "lost" }
  | { readonly not: RoomTrouble };

/** Who compares: where one of the two begins anew, with the partner's key as the server says it. */
export type Compares = { readonly seat: Seat; readonly theirs: SaidKey | null };

/** Begins comparing: the other's page has to answer. Where the other began meanwhile, it goes on with theirs. */
export async function beginComparing(self: Self, roomId: RoomId, theirs: SaidKey | null): Promise<Done> {
  const compareId = newId<CompareId>();
  const begun = await self.seal.beginComparing({ roomId, compareId, theirs });
  if (isRefused(begun)) return begun.refused;
  const told = await self.ask(beginRoute, { roomId }, { compareId, commitment: begun.commitment });
  return told.ok || told.refusal === "already-answered" ? null : told.refusal;
}

/**
 * Does what is one's own to do now in a comparing that stands open: answers the other's commitment, or tells one's
 * number once it was answered. The first one's number is never told before the second one's is known.
 */
export async function goOnComparing(
  self: Self,
  roomId: RoomId,
  { seat, theirs }: Compares,
  comparing: ComparingDetail,
): Promise<ComparingStage> {
  const { compareId, commitment, answer, reveal } = comparing;
  const isFirst = comparing.seat === seat;
  if (isFirst)
    return answer === null ? waiting(self, roomId, theirs, comparing) : tellsFirst(self, roomId, compareId, answer);
  const answered = await self.seal.answerComparing({ roomId, compareId, commitment, theirs });
  if (isRefused(answered)) return { not: answered.refused };
  // Another page of one's own has answered: its number is not here.
  if (answer !== null && answer !== answered.nonce) return { at: "lost" };
  if (answer === null) {
    const told = await self.ask(tellNumber, { roomId, compareId }, { nonce: answered.nonce });
    if (!told.ok) return told.refusal === "already-answered" ? { at: "lost" } : { not: told.refusal };
  }
  return reveal === null ? { at: "waiting" } : wordsFrom(self, compareId, reveal);
}

/** A first number is only on the page that began. */
async function waiting(
  self: Self,
  roomId: RoomId,
  theirs: SaidKey | null,
  { compareId, commitment }: ComparingDetail,
): Promise<ComparingStage> {
  const begun = await self.seal.beginComparing({ roomId, compareId, theirs });
  if (isRefused(begun)) return { not: begun.refused };
  return begun.commitment === commitment ? { at: "waiting" } : { at: "lost" };
}

async function tellsFirst(self: Self, roomId: RoomId, compareId: CompareId, answer: string): Promise<ComparingStage> {
  const done = await self.seal.finishComparing({ compareId, nonce: answer });
  if (isRefused(done)) return done.refused === "no-key" ? { at: "lost" } : { not: done.refused };
  const told = await self.ask(tellNumber, { roomId, compareId }, { nonce: done.nonce });
  if (!told.ok) return told.refusal === "already-answered" ? { at: "lost" } : { not: told.refusal };
  return { at: "words", compareId, words: done.words };
}

async function wordsFrom(self: Self, compareId: CompareId, reveal: string): Promise<ComparingStage> {
  const done = await self.seal.finishComparing({ compareId, nonce: reveal });
  if (isRefused(done)) return done.refused === "no-key" ? { at: "lost" } : { not: done.refused };
  return { at: "words", compareId, words: done.words };
}

/** They are the same: one's own pin says so from now on. The server is not told which it was. */
export async function wordsWereSame(self: Self, roomId: RoomId, compareId: CompareId): Promise<Done> {
  const marked = await self.seal.wordsWereSame({ compareId });
  if (isRefused(marked)) return marked.refused;
  const seated = await self.ask(putSeat, { roomId }, { pin: marked.pinSealed, card: null });
  return seated.ok ? null : seated.refusal;
}
