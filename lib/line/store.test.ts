import { describe, expect, it } from "vitest";
import type { Sealed } from "../values/sealed";
import { keepsUnsent, openTabStore } from "./tabStore";
import { memoryStore } from "./testing/memoryStore";
import { STORE_CONTRACT } from "./testing/storeContract";

/** A tab's own storage, which outlasts a reload. */
function aSlate() {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next: string) => {
      text = next;
    },
  };
}

const draft = { name: "step:t:1", sealed: "sealed" as Sealed, at: 1 };

describe("a tab's own keeping", () => {
  it("outlasts a reload, and tells whether something waits in it", async () => {
    const slate = aSlate();
    expect(keepsUnsent(slate)).toBe(false);
    const store = openTabStore(slate);
    await store.putDraft(draft);
    expect(keepsUnsent(slate)).toBe(true);
    expect(await openTabStore(slate).draft("step:t:1")).toEqual(draft);
    await store.dropDraft("step:t:1");
    expect(keepsUnsent(slate)).toBe(false);
    expect(await openTabStore(slate).draft("step:t:1")).toBeNull();
  });

  it("begins anew where what lies there is not whole", async () => {
    const slate = aSlate();
    slate.write('{"drafts":[');
    expect(await openTabStore(slate).list()).toEqual([]);
  });
});

describe("a device's keeping", () => {
  it.each(STORE_CONTRACT)("$name", async ({ holds }) => {
    expect(STORE_CONTRACT).toHaveLength(7);
    await holds(memoryStore());
  });
});
