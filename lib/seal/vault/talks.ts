import type { OpenedWords, SealedWords } from "../calls/talks";
import { openDraft, sealDraft } from "../draft";
import { openNote, parseNote, sealNote } from "../note";
import { refuse } from "../refusal";
import type { Answers, SealCalls, TalkCall } from "../requests";
import { newTalkKey, openTalkKey } from "../talkKey";
import { openWords, sealWords } from "../words";
import { epochOf, newestEpoch, openedByOwner, type Vault, withOwner } from "./vault";

async function sealed(vault: Vault, { place, note, text }: SealCalls["sealWords"]["ask"]) {
  const bound = vault.checks.wordsBound(place);
  if (note) {
    const epoch = epochOf(vault, place.roomId, place.epoch);
    return epoch ? sealNote(epoch, bound, text) : refuse("no-key");
  }
  const key = vault.talks.get(place.talkId);
  return key ? sealWords(key, bound, text) : refuse("no-key");
}

async function openedNote(vault: Vault, words: SealedWords): Promise<OpenedWords> {
  const note = parseNote(words.sealed);
  if (note === null) return refuse("tampered");
  const epoch = epochOf(vault, words.place.roomId, note.epoch);
  if (!epoch) return refuse("no-key");
  return (await openNote(epoch, vault.checks.wordsBound(words.place), note)) ?? refuse("tampered");
}

async function opened(vault: Vault, words: SealedWords): Promise<OpenedWords> {
  if (words.note) return openedNote(vault, words);
  const key = vault.talks.get(words.place.talkId);
  if (!key) return refuse("no-key");
  return (await openWords(key, vault.checks.wordsBound(words.place), words.sealed)) ?? refuse("tampered");
}

/** Answers what is asked about the words of talks, and drafts. */
export const answerTalks = (vault: Vault): Answers<TalkCall> => ({
  newTalkKey: async ({ roomId, talkId }) => {
    const epoch = newestEpoch(vault, roomId);
    if (!epoch) return refuse("no-key");
    const { key, wrappedKey } = await newTalkKey(epoch, roomId, vault.checks.talkKeyBound(talkId));
    vault.talks.set(talkId, key);
    return { epoch: epoch.epoch, wrappedKey };
  },
  openTalkKey: async ({ roomId, talkId, epoch, wrappedKey }) => {
    const open = epochOf(vault, roomId, epoch);
    if (!open) return refuse("no-key");
    const key = await openTalkKey(open, roomId, vault.checks.talkKeyBound(talkId), wrappedKey);
    if (key === null) return refuse("tampered");
    vault.talks.set(talkId, key);
    return null;
  },
  forgetTalkKey: async ({ talkId }) => {
    vault.talks.delete(talkId);
    return null;
  },
  sealWords: (ask) => sealed(vault, ask),
  openWords: (ask) => opened(vault, ask),
  openWordsMany: ({ words }) => Promise.all(words.map((each) => opened(vault, each))),
  sealDraft: ({ draftId, text }) => withOwner(vault, (owner) => sealDraft(owner.seed.secret, draftId, text)),
  openDraft: ({ draftId, sealed: draft }) =>
    withOwner(
      vault,
      async (owner) => (await openedByOwner(owner, (seed) => openDraft(seed, draftId, draft))) ?? refuse("tampered"),
    ),
});
