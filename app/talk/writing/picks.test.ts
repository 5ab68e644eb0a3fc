import { describe, expect, it } from "vitest";
import { feelings } from "../../../lib/coach/en/feelings";
import { formatWordsOf } from "../../../lib/words/formatWordsOf";
import { isPicked, withPick, withWord } from "./picks";

describe("words to choose from", () => {
  it("go into the text, a line each, in the order Ada touched them", () => {
    expect(withPick(withPick("", "hurt"), "lonely")).toBe("hurt\nlonely");
  });

  it("leave it again when they are touched once more, and take nothing of Ada's own with them", () => {
    const text = "hurt\nand a little ashamed\nlonely";
    expect(withPick(text, "hurt")).toBe("and a little ashamed\nlonely");
    expect(withPick("hurt", "hurt")).toBe("");
  });

  it("stand beside what Ada wrote before", () => {
    expect(withPick("I don’t know yet ", "numb")).toBe("I don’t know yet\nnumb");
  });

  it("stand there once where they were looked for", () => {
    expect(withWord("hurt", "lonely")).toBe("hurt\nlonely");
    expect(withWord("hurt\nlonely", "hurt")).toBe("hurt\nlonely");
  });

  it("are found only as lines of their own", () => {
    expect(isPicked("I was hurt", "hurt")).toBe(false);
    expect(isPicked("sad\n hurt", "hurt")).toBe(true);
  });
});

describe("the feelings to choose from when it is hot", () => {
  const families = feelings.map(({ words }) => [...words[2], ...words[3]]);

  it("are few words of what the coach knows, none of them small, from different families", async () => {
    const picks = (await formatWordsOf("now-its-hot"))?.steps["feeling-pick"]?.picks ?? [];
    expect(picks.length).toBeGreaterThanOrEqual(6);
    expect(picks.length).toBeLessThanOrEqual(10);
    expect(picks.filter((pick) => !families.flat().includes(pick))).toEqual([]);
    expect(families.filter((words) => words.some((word) => picks.includes(word))).length).toBeGreaterThanOrEqual(5);
  });
});
