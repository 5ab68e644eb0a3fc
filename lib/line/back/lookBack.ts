import type { RoomId, TalkId } from "../../values/ids";
import { listPastTalks, type PastTalkLine } from "../../wire/routes/talks";
import type { Ask, AskRefusal } from "../ask";
import { createValue } from "../observable";
import { readTalk } from "../readTalk";
import { oneAtATime } from "../roomRefresh";
import type { Sealer } from "../sealer";
import type { SeenStore } from "../store";
import type { Observable, Self } from "../types";
import { openPast, sealPast } from "./pastSeal";
import type { PastStore, StoredPast } from "./pastStore";
import { markOf, type PastTalk, pastTalkOf, unopened } from "./pastTalk";

/** A room's past talks as far as they are open: the newest first, and how many have yet to be opened. */
export type Back = {
  /** Null before the list came. */
  readonly talks: readonly PastTalk[] | null;
  readonly left: number;
  /** Why the list, or the rest of it, did not come. */
  readonly trouble: AskRefusal | null;
};

/** Looks back on a room. What is read of a talk once is kept sealed on this device for as long as it holds. */
export type BackLine = Observable<Back> & {
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

type BackParts = {
  readonly ask: Ask;
  readonly sealer: Sealer;
  readonly store: PastStore;
  readonly seen: SeenStore;
  readonly roomId: RoomId;
  readonly self: Self;
};

/** So many talks are asked for at once, and so many kept ones opened. */
const AT_ONCE = 4;
const OPENED_AT_ONCE = 100;
/** After so many that were read anew the screen is told. */
const SHOWN_AT_ONCE = 16;

export function lookBack(parts: BackParts): BackLine {
  const { ask, roomId } = parts;
  const value = createValue<Back>({ talks: null, left: 0, trouble: null });
  let known: Known = new Map();
  let closed = false;

  const refresh = async () => {
    const told = await ask(listPastTalks, { roomId }, {});
    if (closed) return;
    if (!told.ok) return value.set({ ...value.snapshot(), trouble: told.refusal });
    const lines = told.talks;
    const missing = () => lines.filter((line) => knownOf(known, line) === null);
    const show = (trouble: AskRefusal | null) => {
      const talks = lines.map((line) => knownOf(known, line) ?? unopened(line));
      if (!closed) value.set({ talks, left: trouble === null ? missing().length : 0, trouble });
    };
    const learn = (read: readonly Opened[]) => {
      known = new Map([...known, ...read.map((each) => [each.line.talkId, each] as const)]);
      show(null);
      return !closed;
    };
    // What is no longer in the list is forgotten here, too.
    known = new Map([...known].filter(([talkId]) => lines.some((line) => line.talkId === talkId)));
    show(null);
    for (const some of inGroups(await stillKept(parts, lines, missing()), OPENED_AT_ONCE))
      learn((await Promise.all(some.map((kept) => opened(parts, kept)))).flat());
    const trouble = await readTheRest(parts, missing(), learn);
    if (trouble !== null) show(trouble);
  };
  return {
    subscribe: value.subscribe,
    snapshot: value.snapshot,
    refresh: oneAtATime(refresh),
    close: () => {
      closed = true;
      known = new Map();
      value.set({ talks: null, left: 0, trouble: null });
    },
  };
}

/** What has been opened on this page, and by which line of the list. */
type Known = ReadonlyMap<TalkId, Opened>;

/** A talk as it was opened; null where it was not, or where its line says that less is left of it now. Of a deleted one the line is all. */
function knownOf(known: Known, line: PastTalkLine): PastTalk | null {
  if (line.deleted) return { ...unopened(line), opened: true };
  const found = known.get(line.talkId);
  return found && markOf(found.line) === markOf(line) ? found.talk : null;
}

type Opened = { readonly line: PastTalkLine; readonly talk: PastTalk };
type Kept = { readonly line: PastTalkLine; readonly stored: StoredPast };

/** What this device keeps of these talks. Of talks that are gone, or of which less is left, it keeps nothing from now on. */
async function stillKept(
  { store, roomId }: BackParts,
  lines: readonly PastTalkLine[],
  missing: readonly PastTalkLine[],
): Promise<readonly Kept[]> {
  // A browser that keeps nothing reads every talk anew.
  const entries = await store.of(roomId).catch(() => []);
  const marks = new Map(lines.map((line) => [line.talkId, markOf(line)]));
  const outdated = entries.filter(({ talkId, mark }) => marks.get(talkId) !== mark);
  if (outdated.length > 0) await store.drop(outdated.map(({ talkId }) => talkId)).catch(() => {});
  const kept = new Map(entries.map((stored) => [stored.talkId, stored]));
  return missing.flatMap((line) => {
    const stored = kept.get(line.talkId);
    return stored?.mark === markOf(line) ? [{ line, stored }] : [];
  });
}

async function opened({ sealer }: BackParts, { line, stored }: Kept): Promise<readonly Opened[]> {
  const talk = await openPast(sealer, line, stored);
  return talk === null ? [] : [{ line, talk }];
}

/** Reads talks anew as far as the server answers, and tells of them group by group for as long as somebody listens. */
async function readTheRest(
  parts: BackParts,
  lines: readonly PastTalkLine[],
  learn: (read: readonly Opened[]) => boolean,
): Promise<AskRefusal | null> {
  let read: readonly Opened[] = [];
  for (const some of inGroups(lines, AT_ONCE)) {
    const answers = await Promise.all(some.map((line) => readAnew(parts, line)));
    read = [...read, ...answers.flatMap((each) => (typeof each === "string" ? [] : [each]))];
    const trouble = answers.find((each) => typeof each === "string");
    if (read.length >= SHOWN_AT_ONCE || trouble !== undefined) {
      if (!learn(read)) return null;
      read = [];
    }
    if (typeof trouble === "string") return trouble;
  }
  learn(read);
  return null;
}

/** Reads a talk from its log and keeps it; a log that is not what it was gives no words, is not kept, and is said to be doubted. */
async function readAnew(parts: BackParts, line: PastTalkLine): Promise<Opened | AskRefusal> {
  const { sealer, store, roomId } = parts;
  const read = await readTalk({ ...parts, talkId: line.talkId });
  const nothing = { line, talk: { ...unopened(line), opened: true } };
  // It went while we looked: the next list is without it.
  if (read === "gone" || read === "unknown") return nothing;
  if (typeof read === "string") return read;
  if ("why" in read) return { line, talk: { ...nothing.talk, doubted: true } };
  const talk = pastTalkOf(line, read);
  const stored = isWhole(read.words) ? await sealPast(sealer, roomId, line, talk) : null;
  if (stored !== null) await store.put([stored]).catch(() => {});
  return { line, talk };
}

/** Words that did not open for want of a key may open the next time. */
const isWhole = (words: ReadonlyMap<number, { readonly state: string }>): boolean =>
  [...words.values()].every(({ state }) => state !== "locked" && state !== "opening");

function inGroups<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  const groups: Each[][] = [];
  for (let start = 0; start < all.length; start += size) groups.push(all.slice(start, start + size));
  return groups;
}
