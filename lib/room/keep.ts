import type { Keep } from "../talk/talk";

/** What there is to read of a closed talk. Nothing kept leaves when it was and how long, and that is said. */
export type Readable = { readonly words: boolean; readonly notes: boolean };
export const readable = (keep: Keep): Readable => ({ words: keep === "everything", notes: keep !== "nothing" });
