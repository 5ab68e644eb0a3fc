import { createSeal, type Seal } from "../../lib/seal/client";

let started: Seal | null = null;

/** Takes every open key out of this page at once, and the Worker with them: nothing of this page asks it again. */
export const endSeal = (): void => started?.end();

/** The one Worker of this page in which keys live; started when first asked for. */
export function seal(): Seal {
  started ??= createSeal(document.querySelector<HTMLMetaElement>('meta[name="seal-worker"]')?.content ?? "");
  return started;
}
