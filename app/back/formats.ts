import type { PastTalk } from "../../lib/line/back/pastTalk";
import type { Intent } from "../../lib/talk/format";

/** What looking back knows of a format of the library: its name, and what it is good for. */
export type KnownFormat = { readonly id: string; readonly title: string; readonly intent: Intent };

/** What a past talk's format is called; null where this house has no name for it. */
export const titleOf = (formats: readonly KnownFormat[], { format, ownTitle }: PastTalk): string | null =>
  ownTitle ?? formats.find(({ id }) => id === format)?.title ?? null;

/** Which picture stands for a past talk's format: by what it is good for, and one for what is the couple's own. */
export const pictureOf = (formats: readonly KnownFormat[], { format }: PastTalk): Intent | "own" =>
  formats.find(({ id }) => id === format)?.intent ?? "own";
