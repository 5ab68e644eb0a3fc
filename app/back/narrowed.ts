import type { PastTalk } from "../../lib/line/back/pastTalk";
import type { OwnAgreement } from "../../lib/line/roomTypes";
import { isOpen } from "../../lib/room/agreement";
import type { TalkId } from "../../lib/values/ids";

/** What one narrows looking back to; null for everything. `withOpen`: only talks with an agreement that is still open. */
export type Narrow = { readonly format: string | null; readonly topic: string | null; readonly withOpen: boolean };

type FromTalk = Pick<OwnAgreement, "talkId" | "outcome">;

/** The talks out of which agreements came that are still open. */
export const talksWithOpen = (agreements: readonly FromTalk[]): ReadonlySet<TalkId> =>
  new Set(agreements.flatMap(({ talkId, outcome }) => (talkId !== null && isOpen(outcome) ? [talkId] : [])));

/** A topic as it is compared: the same words are the same topic. */
const plain = (topic: string): string => topic.trim().replace(/\s+/g, " ").toLowerCase();

/** The past talks in this format, about this topic and, where that is asked, among those with an open agreement, in their order. */
export const narrowed = (
  talks: readonly PastTalk[],
  { format, topic, withOpen }: Narrow,
  open: ReadonlySet<TalkId>,
): readonly PastTalk[] =>
  talks.filter(
    (talk) =>
      (!withOpen || open.has(talk.talkId)) &&
      (format === null || talk.format === format) &&
      (topic === null || (talk.topic !== null && plain(talk.topic) === plain(topic))),
  );

/** The formats of these talks, each once, in the order of the newest talk in it. */
export const formatsIn = (talks: readonly PastTalk[]): readonly string[] => [
  ...new Set(talks.map(({ format }) => format)),
];

/** The topics of these talks, each once and as it was written last, by their letters. */
export function topicsIn(talks: readonly PastTalk[], locale: string): readonly string[] {
  const found = new Map<string, string>();
  for (const { topic } of talks) {
    if (topic === null || topic.trim() === "") continue;
    if (!found.has(plain(topic))) found.set(plain(topic), topic.trim());
  }
  return [...found.values()].sort((one, two) => one.localeCompare(two, locale));
}
