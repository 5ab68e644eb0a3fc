import { isRefused } from "../seal/refusal";
import { newId, type TalkId, type ThoughtId } from "../values/ids";
import type { DraftParts } from "./draftLine";
import { heldThoughts, restOf } from "./draftNames";
import { createValue } from "./observable";
import { openedDraft } from "./sealer";
import type { HeldThought, HeldThoughts } from "./types";

/** What the listener jotted down in a talk instead of interrupting: sealed, on this device only, until said or let go. */
export function openHeldThoughts(talkId: TalkId, { store, sealer, tabs, timing }: DraftParts): HeldThoughts {
  const prefix = heldThoughts(talkId);
  const thoughts = createValue<readonly HeldThought[]>([]);
  const load = async () => {
    const stored = [...(await store.draftsUnder(prefix))].sort((one, other) => one.at - other.at);
    const texts = await Promise.all(stored.map(({ name, sealed }) => openedDraft(sealer, name, sealed)));
    thoughts.set(
      stored.flatMap(({ name, at }, index) => {
        const text = texts[index];
        return typeof text === "string" ? [{ id: restOf(name, prefix), text, at }] : [];
      }),
    );
  };
  let loading = load();
  const stopHearing = tabs.hear((news) => {
    if (news.news === "draft-written" && news.name.startsWith(prefix)) loading = load();
  });
  const changed = (name: string) => {
    tabs.tell({ news: "draft-written", name });
    return loading;
  };
  return {
    subscribe: thoughts.subscribe,
    snapshot: thoughts.snapshot,
    hold: async (text) => {
      const name = `${prefix}${newId<ThoughtId>()}`;
      const sealed = await sealer.sealDraft({ draftId: name, text });
      if (isRefused(sealed)) return false;
      await store.putDraft({ name, sealed, at: timing.date() });
      await changed(name);
      return true;
    },
    letGo: async (id) => {
      await store.dropDraft(`${prefix}${id}`);
      await changed(`${prefix}${id}`);
    },
    close: stopHearing,
  };
}
