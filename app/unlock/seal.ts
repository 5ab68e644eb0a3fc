import { createSeal, type Seal } from "../../lib/seal/client";

let started: Seal | null = null;

/** Takes every open key out of this page at once, and the Worker with them: nothing of this page asks it again. */
export const endSeal = (): void => started?.end();

// One that never came holds no keys: the next question starts another.
const neverCame = () => {
  started = null;
};

/** The one Worker of this page in which keys live; started when first asked for, and anew where the line was cut on its way. */
export function seal(): Seal {
  started ??= createSeal(document.querySelector<HTMLMetaElement>('meta[name="seal-worker"]')?.content ?? "", neverCame);
  return started;
}
