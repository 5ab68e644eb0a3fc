import { createSeal, type Seal } from "../../lib/seal/client";

let started: Seal | null = null;

/** The one Worker of this page in which keys live; started when first asked for. */
export function seal(): Seal {
  started ??= createSeal(document.querySelector<HTMLMetaElement>('meta[name="seal-worker"]')?.content ?? "");
  return started;
}
