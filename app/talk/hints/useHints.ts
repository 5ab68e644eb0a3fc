"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { browserTiming } from "../../../lib/line/timing";
import { useUnlocked } from "../../unlock/Unlock";
import { useTable } from "../table";
import { useTheirStatement } from "../writing/TheirWords";
import { NOTHING_YET, type Remembered, whenWavedAway } from "./chance";
import { type Coach, openCoach } from "./coach";
import { look, NOTHING, type Shown } from "./look";
import { type Room, roomFor } from "./roomFor";
import { type Hint, switchedOff, switchHint } from "./switches";
import { giveBack, take } from "./taking";
import type { WhileWritingProps } from "./types";
import { whenIdle } from "./whenIdle";

/** How long the keys rest before a text is looked at, in ms. */
const PAUSE = 1_200;

const coaches = new Map<string, Promise<Coach | null>>();
/** By person and talk; gone with the page. */
const remembered = new Map<string, Remembered>();

/** The coach in the page's language, opened once; null until then, and where there is none. */
function useCoach(): Coach | null {
  const locale = useLocale();
  const [coach, setCoach] = useState<Coach | null>(null);
  useEffect(() => {
    let here = true;
    const opened = coaches.get(locale) ?? openCoach(locale);
    coaches.set(locale, opened);
    opened.then(
      (come) => here && setCoach(come),
      () => coaches.delete(locale),
    );
    return () => {
      here = false;
    };
  }, [locale]);
  return coach;
}

type Hinting = WhileWritingProps & { readonly message: string };

/** What stands under a text, and what can be done with it. */
export function useHints(hinting: Hinting) {
  const { values, place, message } = hinting;
  const { me } = useUnlocked();
  const coach = useCoach();
  const heard = useTheirStatement();
  const memory = useMemory();
  const [shown, setShown] = useState<Shown>(NOTHING);
  useAfterPause(values.join("\n\n"), coach, (coach) => {
    const moment = { message, now: browserTiming.now() };
    const before = { shown, remembered: memory.read() };
    const looked = look({ values, place, heard }, coach, before, moment, switchedOff(me));
    memory.write(looked.remembered);
    setShown(looked.shown);
  });
  const waveAway = () => {
    if (shown.is === "offered") memory.write(whenWavedAway(memory.read(), shown.notice.rule));
    setShown(NOTHING);
  };
  const turn = (hint: Hint, on: boolean) => {
    switchHint(me, hint, on);
    setShown(on ? NOTHING : { is: "off", hint });
  };
  return { shown, ...takingIn(hinting, coach, shown, setShown), waveAway, turn };
}

/** How an offer goes into the text, and one's own words come back. */
function takingIn(
  { fields, values, place, onWrite }: Hinting,
  coach: Coach | null,
  shown: Shown,
  show: (next: Shown) => void,
) {
  const roomOf = (offer: string): Room | null => {
    if (shown.is !== "offered") return null;
    const { notice, field } = shown;
    return roomFor(offer, { kind: notice.kind, span: notice.span, field }, fields, values);
  };
  /** Answers the field in which it is gone on. */
  const putIn = (offer: string): number => {
    if (shown.is !== "offered") return 0;
    const { notice } = shown;
    // What was typed since has moved it.
    const now = coach?.notices(values[shown.field] ?? "", place).find(({ rule }) => rule === notice.rule);
    const noticed = { kind: notice.kind, span: now?.span ?? null, field: shown.field };
    const room = roomFor(offer, noticed, fields, values);
    if (room === null) return shown.field;
    const { field, put } = room;
    const taken = take(values[field] ?? "", room);
    if (put !== "") onWrite(field, taken.after);
    show(put === "" ? NOTHING : { is: "taken", taken, field });
    return field;
  };
  const takeBack = () => {
    if (shown.is !== "taken") return;
    onWrite(shown.field, giveBack(values[shown.field] ?? "", shown.taken));
    show(NOTHING);
  };
  return { roomOf, putIn, takeBack };
}

/** What this page remembers of this person's hints in this talk. */
function useMemory() {
  const { me } = useUnlocked();
  const { snapshot } = useTable();
  const talk = `${me.accountId} ${snapshot.talkId}`;
  return {
    read: () => remembered.get(talk) ?? NOTHING_YET,
    write: (next: Remembered) => void remembered.set(talk, next),
  };
}

/** Looks at a text once its keys have rested and the browser is idle: never inside the event of a key. */
function useAfterPause(text: string, coach: Coach | null, lookNow: (coach: Coach) => void) {
  const latest = useRef(lookNow);
  latest.current = lookNow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each letter the pause begins anew.
  useEffect(() => {
    if (coach === null) return;
    let calm = () => {};
    const cancel = browserTiming.after(PAUSE, () => {
      calm = whenIdle(() => latest.current(coach), 500);
    });
    return () => {
      cancel();
      calm();
    };
  }, [text, coach]);
}
