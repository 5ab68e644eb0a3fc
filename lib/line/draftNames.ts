import type { TalkId } from "../values/ids";

/** Under which names drafts are kept and sealed. A step's number is never used twice, so an old draft never passes for a new one. */
export const stepDrafts = (talkId: TalkId): string => `step:${talkId}:`;
export const stepDraft = (talkId: TalkId, stepNo: number): string => `${stepDrafts(talkId)}${stepNo}`;
export const heldThoughts = (talkId: TalkId): string => `thought:${talkId}:`;

/** Whether a draft belongs to a talk: the names of all such go "kind:talk:…". */
export const isOfTalk = (name: string, talkId: TalkId): boolean => name.split(":")[1] === talkId;

/** What stands behind a prefix. */
export const restOf = (name: string, prefix: string): string => name.slice(prefix.length);
