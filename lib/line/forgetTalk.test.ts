import { describe, expect, it } from "vitest";
import { type CommandId, newId, type TalkId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { PROTOCOL } from "../wire/messages";
import { UNTRIED } from "./attempts";
import { forgetTalk } from "./forgetTalk";
import type { Outbox } from "./outbox";
import type { Sealer } from "./sealer";
import { memoryStore } from "./testing/memoryStore";
import { memoryTabs } from "./testing/memoryTabs";
import type { Drafts } from "./types";

const talkId = newId<TalkId>();
const draft = { name: `step:${talkId}:3`, sealed: "sealed" as Sealed, at: 1 };

describe("a device that learns that a talk was deleted [N3]", () => {
  it("forgets its key, what was on its way, and what was being written, also in other tabs", async () => {
    const store = memoryStore();
    const told: string[] = [];
    const { openTab } = memoryTabs();
    const [tab, other] = [openTab(), openTab()];
    other.hear((news) => void told.push(JSON.stringify(news)));
    await store.put(
      {
        message: {
          ...{ v: PROTOCOL, talkId, cmdId: newId<CommandId>(), turnNo: 1, stepNo: 1, baseSeq: 3, epoch: 1 },
          ...{ act: { type: "say", lastWords: false }, words: "sealed" as Sealed, opening: null },
        },
        ...{ text: "sealed" as Sealed, ...UNTRIED },
      },
      null,
    );
    // The composer closes with the page, and puts its last letters away late.
    const drafts: Pick<Drafts, "flush"> = { flush: () => store.putDraft(draft) };
    const sealer: Pick<Sealer, "forgetTalkKey"> = {
      forgetTalkKey: async (asked) => {
        told.push(`key of ${asked.talkId}`);
        return null;
      },
    };
    const outbox: Pick<Outbox, "forgot"> = { forgot: async (id) => void told.push(`outbox of ${id}`) };
    await forgetTalk(talkId, { store, drafts, tabs: tab, sealer, outbox });
    expect([await store.list(), await store.draft(draft.name)]).toEqual([[], null]);
    expect(told.sort()).toEqual(
      [`key of ${talkId}`, `outbox of ${talkId}`, JSON.stringify({ news: "draft-cleared", name: draft.name })].sort(),
    );
  });
});
