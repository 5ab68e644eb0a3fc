import type { TalkId, WordingId } from "../../values/ids";
import { instant } from "../../values/time";
import type { GrantedOf } from "../../wire/routes/route";
import { approveSummary, dropWording, readSummary, removeSummary, writeSummary } from "../../wire/routes/summary";
import { type Answering, answeringInside, type Cupboard, type HeldRoom } from "./heldRoom";

const DONE = { ok: true } as const;
type Summary = GrantedOf<typeof readSummary>;

const summaryIn = ({ summaries }: HeldRoom, talkId: TalkId): Summary =>
  summaries[talkId] ?? { ok: true, waiting: null, approved: null };

/** Why the wording that was read does not wait; null where it does. */
function whyMissed({ waiting, approved }: Summary, seen: WordingId | null) {
  if ((waiting?.wordingId ?? null) === seen) return null;
  if (waiting !== null) return "stale-wording";
  return approved?.wordingId === seen ? "already-answered" : "unknown";
}

/** What both say of talks, as the house answers it. */
export const answersOfSummaries = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, readSummary, (room, _, { params }) => summaryIn(room, params.talkId)),
  answeringInside(cupboard, writeSummary, (room, seat, { params: { talkId }, request }, change) => {
    const { seen, ...worded } = request;
    const stands = summaryIn(room, talkId);
    const why = stands.waiting?.seat === seat ? null : whyMissed(stands, seen);
    if (why !== null) return why;
    change({ summaries: { ...room.summaries, [talkId]: { ...stands, waiting: { seat, ...worded } } } });
    return DONE;
  }),
  answeringInside(cupboard, approveSummary, (room, seat, { params: { talkId }, request: { seen } }, change) => {
    const stands = summaryIn(room, talkId);
    const { waiting } = stands;
    const why = whyMissed(stands, seen);
    if (why === "already-answered") return DONE;
    if (waiting === null || why !== null) return why ?? "unknown";
    if (waiting.seat === seat) return "not-yours";
    const approved = { ...waiting, approvedAt: instant(1) };
    change({ summaries: { ...room.summaries, [talkId]: { ok: true, waiting: null, approved } } });
    return DONE;
  }),
  answeringInside(cupboard, dropWording, (room, _, { params: { talkId }, request: { seen } }, change) => {
    const stands = summaryIn(room, talkId);
    const why = whyMissed(stands, seen);
    if (why !== null) return why;
    change({ summaries: { ...room.summaries, [talkId]: { ...stands, waiting: null } } });
    return DONE;
  }),
  answeringInside(cupboard, removeSummary, (room, _, { params: { talkId }, request: { seen } }, change) => {
    const stands = summaryIn(room, talkId);
    if (stands.approved === null) return "unknown";
    if (stands.approved.wordingId !== seen) return "stale-wording";
    change({ summaries: { ...room.summaries, [talkId]: { ...stands, approved: null } } });
    return DONE;
  }),
];
