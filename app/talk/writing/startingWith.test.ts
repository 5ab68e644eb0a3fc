import { describe, expect, it } from "vitest";
import { createValue } from "../../../lib/line/observable";
import type { Draft, DraftLine } from "../../../lib/line/types";
import { startingWith } from "./startingWith";

/** A draft as a device keeps it, and every text that was put away. */
function kept(text = "", loaded = true) {
  const value = createValue<Draft>({ text, mine: true, loaded });
  const written: string[] = [];
  const draft: DraftLine = {
    ...{ subscribe: value.subscribe, snapshot: value.snapshot },
    write: (now) => {
      written.push(now);
      value.set({ ...value.snapshot(), text: now });
    },
    takePen: async () => {},
    clear: async () => {},
    close: () => {},
  };
  return { draft, written, load: (now: string) => value.set({ text: now, mine: true, loaded: true }) };
}

describe("a draft that starts with what was sent", () => {
  it("shows it, and keeps nothing until Ada changes a letter", () => {
    const { draft, written } = kept();
    const again = startingWith(draft, "I go home early");
    expect(again.snapshot()).toMatchObject({ text: "I go home early", mine: true });
    expect(again.snapshot()).toBe(again.snapshot());
    expect(written).toEqual([]);
    again.write("I go home earlier");
    expect([again.snapshot().text, written]).toEqual(["I go home earlier", ["I go home earlier"]]);
  });

  it("stays empty where she has taken everything out", () => {
    const again = startingWith(kept().draft, "I go home early");
    again.write("I");
    again.write("");
    expect(again.snapshot().text).toBe("");
  });

  it("shows what she had begun to change, and not what she sent [U4]", () => {
    const { draft, load } = kept("", false);
    const again = startingWith(draft, "I go home early");
    expect(again.snapshot().text).toBe("");
    load("I go home when I");
    expect(again.snapshot().text).toBe("I go home when I");
  });
});
