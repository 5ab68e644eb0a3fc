import { instant } from "../../values/time";
import { dropFeltHeard, feltHeardIn, listFeltHeard, sayFeltHeard } from "../../wire/routes/feltHeard";
import { dropPrivateNote, listPrivateNotes, putPrivateNote } from "../../wire/routes/privateNotes";
import { putQuestionList, readQuestionLists } from "../../wire/routes/questionLists";
import { type Answering, answeringInside, type Cupboard } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);

/** What is one's own about talks, and what the two keep of questions, as the house answers it. */
export const answersOfOnesOwn = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, listFeltHeard, ({ feltHeard }, own) => ({
    ok: true,
    feltHeard: feltHeard.flatMap(({ seat, ...line }) => (seat === own ? [line] : [])),
  })),
  answeringInside(cupboard, feltHeardIn, ({ feltHeard }, own, { params: { talkId } }) => {
    const found = feltHeard.find((each) => each.seat === own && each.talkId === talkId);
    return { ok: true, feltHeard: found ? { talkId, item: found.item, at: found.at } : null };
  }),
  answeringInside(cupboard, sayFeltHeard, ({ feltHeard }, seat, { params: { talkId }, request }, change) => {
    const rest = feltHeard.filter((each) => each.talkId !== talkId || each.seat !== seat);
    change({ feltHeard: [{ seat, talkId, item: request.item, at: WHEN }, ...rest] });
    return DONE;
  }),
  answeringInside(cupboard, dropFeltHeard, ({ feltHeard }, seat, { params: { talkId } }, change) => {
    const rest = feltHeard.filter((each) => each.talkId !== talkId || each.seat !== seat);
    if (rest.length === feltHeard.length) return "unknown";
    change({ feltHeard: rest });
    return DONE;
  }),
  answeringInside(cupboard, listPrivateNotes, ({ privateNotes }, own) => ({
    ok: true,
    privateNotes: privateNotes.flatMap(({ seat, ...line }) => (seat === own ? [line] : [])),
  })),
  answeringInside(cupboard, putPrivateNote, ({ privateNotes }, seat, { params: { noteId }, request }, change) => {
    const known = privateNotes.find((each) => each.noteId === noteId);
    if (known !== undefined && known.seat !== seat) return "malformed";
    const rest = privateNotes.filter((each) => each.noteId !== noteId);
    const note = { seat, noteId, ...request, createdAt: known?.createdAt ?? WHEN, changedAt: WHEN };
    change({ privateNotes: [note, ...rest] });
    return DONE;
  }),
  answeringInside(cupboard, dropPrivateNote, ({ privateNotes }, seat, { params: { noteId } }, change) => {
    const rest = privateNotes.filter((each) => each.noteId !== noteId || each.seat !== seat);
    if (rest.length === privateNotes.length) return "unknown";
    change({ privateNotes: rest });
    return DONE;
  }),
  answeringInside(cupboard, readQuestionLists, ({ questionLists }, own) => ({
    ok: true,
    lists: questionLists.filter(({ seat, list }) => seat === own || list !== "favourites"),
  })),
  answeringInside(cupboard, putQuestionList, ({ questionLists, epochs }, seat, { params, request }, change) => {
    const { list } = params;
    const { revision, item } = request;
    if (item.epoch > 0 && item.epoch !== epochs.length) return "stale-epoch";
    const known = questionLists.find((each) => each.seat === seat && each.list === list);
    if ((known?.revision ?? 0) !== revision) return "changed-since";
    const rest = questionLists.filter((each) => each !== known);
    change({ questionLists: [...rest, { seat, list, revision: revision + 1, item }] });
    return DONE;
  }),
];
