"use client";

import { useEffect, useRef } from "react";
import { dayOf, rests } from "../../lib/room/questionLists";
import { askedIn } from "../questions/offers";
import { useBank } from "../questions/useBank";
import { useQuestions } from "../questions/useQuestions";
import { useTable } from "./table";
import { useSaid } from "./writing/useSaid";

/** Puts away which questions one has asked in this talk, so that they rest for both. Shows nothing, and fetches nothing before there is one. */
export function Remembering() {
  const { seat } = useTable();
  const said = useSaid({ by: seat, kind: "question" });
  return said.length > 0 && <Asked said={said} />;
}

function Asked({ said }: { readonly said: readonly string[] }) {
  const { browser, room, roomLine } = useTable();
  const { lists, remember } = useQuestions(room, roomLine.refresh);
  const bank = useBank();
  const put = useRef(new Set<string>());
  useEffect(() => {
    if (lists === null || bank === undefined) return;
    const today = dayOf(browser.clock.now());
    const asked = askedIn(said, { bank, lists });
    const fresh = asked.filter((question) => !rests(question, lists.asked, today) && !put.current.has(question));
    if (fresh.length === 0) return;
    for (const question of fresh) put.current.add(question);
    // What could not be put away now is put away when the talk is next opened.
    void remember(fresh, today);
  });
  return null;
}
