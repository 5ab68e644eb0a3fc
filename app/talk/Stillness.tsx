"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { timeAtHand } from "../../lib/line/lastWords";
import type { StepView } from "../../lib/talk/view";
import { Answers } from "./Answers";
import { Ring, TimeWords } from "./Candle";
import { Letters } from "./Letters";
import { SignalHeard } from "./SignalHeard";
import { Signals } from "./Signals";
import { useTable } from "./table";
import { useNow } from "./useNow";

/** A step in which nobody does anything: a light that breathes, the time around it as light, and signs. */
export function Stillness({ view }: { readonly view: StepView }) {
  return (
    <>
      <BreathingClock />
      <Letters folded />
      <Answers key={view.stepNo} view={view} />
      {view.maySignal && <Signals />}
      <SignalHeard />
    </>
  );
}

/** The time that is left, as a ring of light around a slow breath. Digits on demand. */
function BreathingClock() {
  const t = useTranslations("talk.clock");
  const { snapshot, browser } = useTable();
  const now = useNow(browser.clock);
  const [shown, setShown] = useState(false);
  const time = timeAtHand(snapshot.talk, now);
  return (
    <div className="flex flex-col items-center gap-3 py-4">
      <button
        type="button"
        aria-expanded={shown}
        aria-label={t(shown ? "hide" : "show")}
        onClick={() => setShown(!shown)}
        className="relative flex size-60 max-w-full cursor-pointer items-center justify-center rounded-full"
      >
        <span aria-hidden="true" className={`breath size-32 rounded-full`} />
        {time && (
          <span aria-hidden="true" className="absolute inset-0">
            <Ring time={time} fine />
          </span>
        )}
      </button>
      <p className="min-h-7">{shown && time && <TimeWords time={time} />}</p>
    </div>
  );
}
