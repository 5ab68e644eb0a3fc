"use client";

import { useCallback, useMemo } from "react";
import {
  dropOwnQuestion,
  type ListsOf,
  openQuestions,
  putOwnQuestion,
  type Questions,
  rememberAsked,
  setFavourite,
} from "../../lib/line/questionLists";
import type { Done } from "../../lib/line/roomTypes";
import type { OwnQuestion } from "../../lib/room/questionLists";
import { type Opened, useOpened } from "../private/useOpened";
import { useSelf } from "../private/useSelf";

/** What the two keep of questions, open on this page, and what is done with it. */
export type KeptQuestions = Pick<Opened<unknown>, "trouble" | "again"> & {
  /** Null for the moment before they are open, and where they did not come. */
  readonly lists: Questions | null;
  readonly put: (question: OwnQuestion) => Promise<Done>;
  readonly drop: (text: string) => Promise<Done>;
  readonly setFavourite: (question: string, isOne: boolean) => Promise<Done>;
  readonly remember: (questions: readonly string[], today: number) => Promise<Done>;
};

/** Fetched when it is first shown, and after each change. `fetchAnew`: how the room is, when its key has changed. */
export function useQuestions(room: ListsOf, fetchAnew: () => Promise<void>): KeptQuestions {
  const self = useSelf();
  const { roomId, seat, accountIds } = room;
  const { a, b } = accountIds;
  // The room is another object at each hint; these are what matters of it.
  const of = useMemo(() => ({ roomId, seat, accountIds: { a, b } }), [roomId, seat, a, b]);
  const open = useCallback(() => openQuestions(self, of), [self, of]);
  const { what, trouble, again, changed } = useOpened(open);
  const act = { self, room: of, fetchAnew };
  return {
    ...{ lists: what, trouble, again },
    put: (question) => changed(putOwnQuestion(act, question)),
    drop: (text) => changed(dropOwnQuestion(act, text)),
    setFavourite: (question, isOne) => changed(setFavourite(act, question, isOne)),
    remember: (questions, today) => changed(rememberAsked(act, questions, today)),
  };
}
