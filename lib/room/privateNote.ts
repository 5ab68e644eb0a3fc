import type { TalkId } from "../values/ids";

/** The longest private note, in letters of the machine: in any script it fits into one sealed item. */
export const NOTE_LENGTH = 2_600;

/** What is sealed of a private note: its words, and the talk they are about, so that no server can move them to another. */
export type NoteWords = { readonly talkId: TalkId | null; readonly text: string };

/** As it is sealed. */
export const writeNote = ({ talkId, text }: NoteWords): string => JSON.stringify({ talkId, text });

/** The words of a note, where they were sealed as those of this talk; null for anything else. */
export function readNote(sealed: string, talkId: TalkId | null): string | null {
  try {
    const words = JSON.parse(sealed) as Partial<NoteWords> | null;
    return words?.talkId === talkId && typeof words.text === "string" ? words.text : null;
  } catch {
    return null;
  }
}
