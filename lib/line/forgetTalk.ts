import type { TalkId } from "../values/ids";
import type { Outbox } from "./outbox";
import type { Sealer } from "./sealer";
import type { LineStore } from "./store";
import type { Tabs } from "./tabs";
import type { Drafts } from "./types";

type ForgetParts = {
  readonly sealer: Pick<Sealer, "forgetTalkKey">;
  readonly store: LineStore;
  readonly drafts: Pick<Drafts, "flush">;
  readonly outbox: Pick<Outbox, "forgot">;
  readonly tabs: Tabs;
};

/** Forgets on this device all of a talk that was deleted: its key, what was on its way, what came back, drafts and thoughts. [N3] */
export async function forgetTalk(talkId: TalkId, { sealer, store, drafts, outbox, tabs }: ForgetParts): Promise<void> {
  await sealer.forgetTalkKey({ talkId });
  // A composer that has just closed may still be putting its last letters away.
  await drafts.flush();
  for (const name of await store.forgetTalk(talkId)) tabs.tell({ news: "draft-cleared", name });
  await outbox.forgot(talkId);
}
