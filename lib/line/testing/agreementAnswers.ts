import type { WordingId } from "../../values/ids";
import { otherSeat, type Seat } from "../../values/seat";
import { instant } from "../../values/time";
import {
  approveAgreement,
  dropAgreement,
  dropOwnCopy,
  followUp,
  proposeAgreement,
  rewordAgreement,
} from "../../wire/routes/agreements";
import { type Answering, answeringInside, type Cupboard, type HeldRoom } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);

/** What waits under this id, as it was read; or why there is none. */
function waitingAs({ waiting, copies }: HeldRoom, agreementId: string, seen: WordingId) {
  const found = waiting.find((each) => each.agreementId === agreementId);
  if (found === undefined)
    return copies.some((each) => each.agreementId === agreementId) ? "already-answered" : "unknown";
  return found.wordingId === seen ? found : "stale-wording";
}

const without = <T extends { readonly agreementId: string }>(lines: readonly T[], agreementId: string): readonly T[] =>
  lines.filter((each) => each.agreementId !== agreementId);

/** What waits for an answer, as the house answers it. */
const answersOfWaiting = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, proposeAgreement, ({ waiting }, seat, { request }, change) => {
    const known = waiting.some(({ agreementId }) => agreementId === request.agreementId);
    if (!known) change({ waiting: [{ ...request, seat, createdAt: WHEN }, ...waiting] });
    return DONE;
  }),
  answeringInside(cupboard, rewordAgreement, (room, seat, { params: { agreementId }, request }, change) => {
    const { seen, ...worded } = request;
    const found = waitingAs(room, agreementId, seen);
    if (typeof found === "string") return found;
    change({ waiting: [{ ...found, ...worded, seat }, ...without(room.waiting, agreementId)] });
    return DONE;
  }),
  answeringInside(cupboard, dropAgreement, (room, _, { params: { agreementId }, request: { seen } }, change) => {
    const found = waitingAs(room, agreementId, seen);
    if (typeof found === "string") return found;
    change({ waiting: without(room.waiting, agreementId) });
    return DONE;
  }),
  answeringInside(cupboard, approveAgreement, (room, seat, { params: { agreementId }, request }, change) => {
    const found = waitingAs(room, agreementId, request.seen);
    if (typeof found === "string") return found;
    if (found.seat === seat) return "not-yours";
    const { talkId, copy } = found;
    const both = { agreementId, talkId, agreedAt: WHEN, outcome: "open", outcomeAt: null } as const;
    const made = [
      { ...both, seat, item: request.copy },
      { ...both, seat: otherSeat(seat), item: copy },
    ];
    change({ waiting: without(room.waiting, agreementId), copies: [...made, ...room.copies] });
    return DONE;
  }),
];

/** What waits, and the copies of one of the two. */
export const agreementsOf = ({ waiting, copies }: HeldRoom, own: Seat) => ({
  waiting: waiting.map(({ copy: _, ...line }) => line),
  agreed: copies.flatMap(({ seat, ...line }) => (seat === own ? [line] : [])),
});

/** Agreements, as the house answers them. */
export const answersOfAgreements = (cupboard: Cupboard): readonly Answering[] => [
  ...answersOfWaiting(cupboard),
  answeringInside(cupboard, followUp, ({ copies }, _, { params, request: { outcome } }, change) => {
    const said = copies.map((each) =>
      each.agreementId === params.agreementId ? { ...each, outcome, outcomeAt: WHEN } : each,
    );
    change({ copies: said });
    return DONE;
  }),
  answeringInside(cupboard, dropOwnCopy, ({ copies }, own, { params }, change) => {
    change({ copies: copies.filter(({ agreementId, seat }) => agreementId !== params.agreementId || seat !== own) });
    return DONE;
  }),
];
