import {
  type Asked,
  askedInAll,
  fitsOneList,
  nameOfQuestion,
  type OwnQuestion,
  QUESTION_LENGTH,
  type QuestionList,
  readAsked,
  readFavourites,
  readOwnQuestions,
  withAsked,
  writeAsked,
  writeFavourites,
  writeOwnQuestions,
} from "../room/questionLists";
import { isRefused } from "../seal/refusal";
import type { AccountId } from "../values/ids";
import type { Seat } from "../values/seat";
import { putQuestionList, readQuestionLists } from "../wire/routes/questionLists";
import { openTexts } from "./openTexts";
import type { Done, OpenRoom, RoomTrouble, Self } from "./roomTypes";

/** The room whose lists these are. */
export type ListsOf = Pick<OpenRoom, "roomId" | "seat" | "accountIds">;

/** What the two keep of questions, as it opens here. */
export type Questions = {
  /** Those the two have thought of, each with whoever did. */
  readonly own: readonly (OwnQuestion & { readonly seat: Seat })[];
  /** Those that either has asked. */
  readonly asked: Asked;
  /** One's own favourites, by their names. */
  readonly favourites: readonly string[];
};

/** Where a list's words belong. */
const placeOf = ({ roomId, accountIds }: ListsOf, seat: Seat, list: QuestionList) => ({
  roomId,
  kind: "questions",
  itemId: list,
  authorId: accountIds[seat] ?? ("" as AccountId),
});

/** The lists of both. What does not open here counts as empty. */
export async function openQuestions(self: Self, room: ListsOf): Promise<Questions | { readonly not: RoomTrouble }> {
  const told = await self.ask(readQuestionLists, { roomId: room.roomId }, {});
  if (!told.ok) return { not: told.refusal };
  const { lists } = told;
  const texts = await openTexts(
    self,
    lists.map(({ seat, list, item }) => ({ place: placeOf(room, seat, list), item })),
  );
  const of = (wanted: QuestionList) =>
    lists.flatMap(({ seat, list }, index) => (list === wanted ? [{ seat, text: texts[index] ?? "" }] : []));
  return {
    own: of("own").flatMap(({ seat, text }) => readOwnQuestions(text).map((question) => ({ ...question, seat }))),
    asked: askedInAll(of("asked").map(({ text }) => readAsked(text))),
    favourites: of("favourites").flatMap(({ text }) => readFavourites(text)),
  };
}

/** A room's lists and how it is fetched again, where its key has changed. */
export type ListsAct = { readonly self: Self; readonly room: ListsOf; readonly fetchAnew: () => Promise<void> };

/** Adds a question of one's own. `malformed` where there is none, `too-large` */
export function putOwnQuestion(act: ListsAct, question: OwnQuestion): Promise<Done> {
  const text = question.text.trim();
  if (text === "") return Promise.resolve("malformed");
  if (text.length > QUESTION_LENGTH) return Promise.resolve("too-large");
  return change(act, "own", (list) => {
    const others = readOwnQuestions(list).filter((each) => each.text !== text);
    return writeOwnQuestions([...others, { ...question, text }]);
  });
}

export const dropOwnQuestion = (act: ListsAct, text: string): Promise<Done> =>
  change(act, "own", (list) => writeOwnQuestions(readOwnQuestions(list).filter((each) => each.text !== text)));

/** Remembers on which day these were asked. */
export const rememberAsked = (act: ListsAct, questions: readonly string[], today: number): Promise<Done> =>
  change(act, "asked", (list) => writeAsked(withAsked(readAsked(list), questions, today)));

/** Makes a question a favourite, or one no more. `too-large` */
export function setFavourite(act: ListsAct, question: string, isOne: boolean): Promise<Done> {
  const name = nameOfQuestion(question);
  return change(act, "favourites", (list) => {
    const others = readFavourites(list).filter((each) => each !== name);
    return writeFavourites(isOne ? [...others, name] : others);
  });
}

/** How often a change is made anew, where another device of one's own was faster or the room got a new key. */
const TRIES = 3;

/** Changes one's own list, from what it is now. A list that does not open here any more is begun anew. */
async function change(act: ListsAct, list: QuestionList, anew: (text: string) => string): Promise<Done> {
  let done: Done = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    done = await changeOnce(act, list, anew);
    if (done === "stale-epoch") await act.fetchAnew();
    else if (done !== "changed-since") return done;
  }
  return done;
}

async function changeOnce({ self, room }: ListsAct, list: QuestionList, anew: (text: string) => string): Promise<Done> {
  const { roomId } = room;
  const told = await self.ask(readQuestionLists, { roomId }, {});
  if (!told.ok) return told.refusal;
  const place = placeOf(room, room.seat, list);
  const line = told.lists.find((each) => each.seat === room.seat && each.list === list);
  const opened = line ? await self.seal.openItem({ place, item: line.item }) : "";
  // Where the keys are only locked, nothing can be sealed either.
  const before = isRefused(opened) ? "" : opened;
  const text = anew(before);
  if (!fitsOneList(text)) return "too-large";
  if (text === before) return null;
  const item = await self.seal.sealItem({ place, circle: list === "favourites" ? "self" : "both", text });
  if (isRefused(item)) return item.refused;
  const put = await self.ask(putQuestionList, { roomId, list }, { revision: line?.revision ?? 0, item });
  return put.ok ? null : put.refusal;
}
