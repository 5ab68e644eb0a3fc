"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  dropOwnQuestion,
  type ListsOf,
  openQuestions,
  putOwnQuestion,
  type Questions,
  rememberAsked,
  setFavourite,
} from "../../lib/line/questionLists";
import type { Done, RoomTrouble } from "../../lib/line/roomTypes";
import type { OwnQuestion } from "../../lib/room/questionLists";
import { useSelf } from "../private/useSelf";

/** What the two keep of questions, open on this page, and what is done with it. */
export type KeptQuestions = {
  /** Null for the moment before they are open, and where they did not come. */
  readonly lists: Questions | null;
  /** Why they did not come. */
  readonly trouble: RoomTrouble | null;
  readonly again: () => void;
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
  const [lists, setLists] = useState<Questions | null>(null);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const asked = useRef(0);
  const load = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const found = await openQuestions(self, of);
    // The newest answer holds, whichever comes last.
    if (mine !== asked.current) return;
    setTrouble("not" in found ? found.not : null);
    if (!("not" in found)) setLists(found);
  }, [self, of]);
  useEffect(() => {
    void load();
    return () => {
      asked.current += 1;
    };
  }, [load]);
  const act = { self, room: of, fetchAnew };
  const changed = async (change: Promise<Done>) => {
    const done = await change;
    if (done === null) await load();
    return done;
  };
  return {
    ...{ lists, trouble },
    again: () => void load(),
    put: (question) => changed(putOwnQuestion(act, question)),
    drop: (text) => changed(dropOwnQuestion(act, text)),
    setFavourite: (question, isOne) => changed(setFavourite(act, question, isOne)),
    remember: (questions, today) => changed(rememberAsked(act, questions, today)),
  };
}
