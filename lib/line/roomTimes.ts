import { OFFER_LENGTH, type Offer, readOffer, sealedOffer, type Time } from "../room/offer";
import { toPutAway } from "../room/times";
import { isRefused } from "../seal/refusal";
import { type AccountId, newId, type ProposalId, type RoomId } from "../values/ids";
import { otherSeat } from "../values/seat";
import { instant } from "../values/time";
import {
  answerTime,
  letTimeGo as letTimeGoRoute,
  offerTime as offerTimeRoute,
  type ProposalLine,
} from "../wire/routes/proposals";
import type { RoomDetail } from "../wire/routes/rooms";
import { openTexts } from "./openTexts";
import type { Done, OpenProposal, OpenRoom, Self } from "./roomTypes";

/** Where a time's words belong: what was offered, or what the other countered it with. */
const timePlace = (roomId: RoomId, kind: "proposal" | "counter", proposalId: ProposalId, authorId: AccountId) => ({
  ...{ roomId, kind, itemId: proposalId, authorId },
});

/** Offers a time, sealed whole for both: when it is and what it is about. */
export async function offerTime(self: Self, roomId: RoomId, offer: Offer): Promise<Done> {
  const text = offer.text.trim();
  if (text.length > OFFER_LENGTH) return "malformed";
  const proposalId = newId<ProposalId>();
  const place = timePlace(roomId, "proposal", proposalId, self.accountId);
  const item = await self.seal.sealItem({ place, circle: "both", text: sealedOffer({ ...offer, text }) });
  if (isRefused(item)) return item.refused;
  const put = await self.ask(offerTimeRoute, { roomId }, { proposalId, kind: offer.time.kind, item });
  return put.ok ? null : put.refusal;
}

export async function acceptTime(self: Self, roomId: RoomId, proposalId: ProposalId): Promise<Done> {
  const told = await self.ask(answerTime, { roomId, proposalId }, { counter: null });
  return told.ok ? null : told.refusal;
}

/** Answers a time with another of the same kind. */
export async function counterTime(self: Self, roomId: RoomId, proposalId: ProposalId, time: Time): Promise<Done> {
  const place = timePlace(roomId, "counter", proposalId, self.accountId);
  const text = sealedOffer({ time, topicId: null, text: "" });
  const counter = await self.seal.sealItem({ place, circle: "both", text });
  if (isRefused(counter)) return counter.refused;
  const told = await self.ask(answerTime, { roomId, proposalId }, { counter });
  return told.ok ? null : told.refusal;
}

/** Lets a time go, or puts away what the other let go. What is gone already is as it was wished. */
export async function letTimeGo(self: Self, roomId: RoomId, proposalId: ProposalId): Promise<Done> {
  const told = await self.ask(letTimeGoRoute, { roomId, proposalId }, {});
  return told.ok || told.refusal === "unknown" ? null : told.refusal;
}

/** Puts away, together with an act of one's own, what is over: by itself it would tell the server when that was. */
export async function putAwayOver(self: Self, { roomId, seat, proposals }: OpenRoom): Promise<void> {
  for (const { proposalId } of toPutAway(proposals, seat, instant(Date.now())))
    await letTimeGo(self, roomId, proposalId);
}

/** The room's times with their words open; those that do not open, or are not what they say, have no time. */
export async function openTimes(
  self: Self,
  { roomId, accountIds }: RoomDetail,
  proposals: readonly ProposalLine[],
): Promise<readonly OpenProposal[]> {
  const idOf = (seat: ProposalLine["seat"]) => accountIds[seat] ?? ("" as AccountId);
  const firsts = proposals.map(({ proposalId, seat, item }) => ({
    place: timePlace(roomId, "proposal", proposalId, idOf(seat)),
    item,
  }));
  const counters = proposals.flatMap(({ proposalId, seat, counter }) =>
    counter === null ? [] : [{ place: timePlace(roomId, "counter", proposalId, idOf(otherSeat(seat))), item: counter }],
  );
  const texts = await openTexts(self, [...firsts, ...counters]);
  const [offered, answers] = [texts.slice(0, firsts.length), texts.slice(firsts.length)];
  const countered = new Map(counters.map(({ place }, index) => [place.itemId, answers[index] ?? null]));
  return proposals.map(({ proposalId, seat, kind, state, letGoBy, counter, createdAt }, index) => {
    const offer = readOffer(offered[index] ?? "", kind);
    const answer = readOffer(countered.get(proposalId) ?? "", kind);
    return {
      ...{ proposalId, by: seat, kind, state, letGoBy, createdAt },
      time: (counter === null ? offer?.time : answer?.time) ?? null,
      first: counter === null ? null : (offer?.time ?? null),
      topicId: offer?.topicId ?? null,
      text: offer?.text ?? "",
    };
  });
}
