import type { TalkId } from "../../../lib/values/ids";

/** Where what is written to oneself at a step is kept: on this device, and nowhere else. */
export const aloneDraft = (talkId: TalkId, stepId: string): string => `alone:${talkId}:${stepId}`;

/** A text as lines that can be shared one by one. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
