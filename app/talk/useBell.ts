"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { TimeAtHand } from "../../lib/line/lastWords";
import type { Talk } from "../../lib/talk/talk";

type Bell = { readonly rings: boolean; readonly turnOver: () => void };

/** A soft bell before a clock's end, off until someone wants it. */
export function useBell(talk: Talk | null, time: TimeAtHand | null): Bell {
  const sound = useRef<AudioContext | null>(null);
  const rung = useRef("");
  const [rings, setRings] = useState(false);
  const turnOver = useCallback(() => {
    // Browsers only let sound begin with a touch: this one.
    sound.current ??= new AudioContext();
    void sound.current.resume();
    setRings((before) => !before);
  }, []);
  const stepNo = talk && "step" in talk ? talk.step.stepNo : 0;
  const bell =
    time && talk && time.mode !== "none" ? talk.rules.bells.filter((before) => time.left <= before).at(-1) : undefined;
  useEffect(() => {
    const which = `${stepNo}:${bell}`;
    if (bell === undefined || rung.current === which) return;
    rung.current = which;
    if (rings && sound.current) ring(sound.current);
  }, [bell, stepNo, rings]);
  useEffect(() => () => void sound.current?.close(), []);
  return { rings, turnOver };
}

/** One low tone that swells and fades. */
function ring(sound: AudioContext): void {
  const tone = sound.createOscillator();
  const loudness = sound.createGain();
  const now = sound.currentTime;
  tone.frequency.value = 523.25;
  loudness.gain.setValueAtTime(0.0001, now);
  loudness.gain.exponentialRampToValueAtTime(0.12, now + 0.05);
  loudness.gain.exponentialRampToValueAtTime(0.0001, now + 2.2);
  tone.connect(loudness).connect(sound.destination);
  tone.start(now);
  tone.stop(now + 2.3);
}
