import type { Language } from "../../../lib/coach/language";
import { languageOf } from "../../../lib/coach/languages";
import type { Notice } from "../../../lib/coach/notice";
import { notices, type Place } from "../../../lib/coach/notices";
import { clearlyReflects } from "../../../lib/coach/reflection";
import { browserTiming } from "../../../lib/line/timing";
import { whenIdle } from "./whenIdle";

/** A text longer than this is left alone, so that looking at it never holds up a slow phone. */
const LONGEST = 2_000;

/** What looks at a draft, in one language. */
export type Coach = {
  readonly notices: (draft: string, place: Place) => readonly Notice[];
  /** Whether a draft clearly gives back what was heard. */
  readonly givesBack: (draft: string, heard: string) => boolean;
};

/** How long the proof goes on at a stretch, in ms; well below what a finger feels. */
const STRETCH = 8;
/** After a letter the proof rests this long, in ms: making the largest expression takes a slow phone a tenth of a second. */
const AFTER_A_LETTER = 700;

/** The coach for a language, proven bit by bit while nobody types and the browser is idle; null where there is none. */
export async function openCoach(code: string): Promise<Coach | null> {
  let typedAt = Number.NEGATIVE_INFINITY;
  const typed = () => {
    typedAt = browserTiming.now();
  };
  let since = browserTiming.now();
  const rest = async () => {
    if (browserTiming.now() - since < STRETCH) return;
    do await restedFor(typedAt + AFTER_A_LETTER - browserTiming.now());
    while (browserTiming.now() < typedAt + AFTER_A_LETTER);
    since = browserTiming.now();
  };
  addEventListener("input", typed, { capture: true });
  const language = await languageOf(code, undefined, rest).finally(() =>
    removeEventListener("input", typed, { capture: true }),
  );
  return language && coachOf(language);
}

/** Waits this long, and then for an idle moment. */
const restedFor = (wait: number): Promise<void> =>
  new Promise((resolve) => {
    browserTiming.after(Math.max(0, wait), () => whenIdle(resolve, 200));
  });

export const coachOf = (language: Language): Coach => ({
  notices: (draft, place) => (draft.length > LONGEST ? [] : notices(draft, place, language)),
  givesBack: (draft, heard) => draft.length <= LONGEST && clearlyReflects(draft, heard.slice(-LONGEST), language),
});
