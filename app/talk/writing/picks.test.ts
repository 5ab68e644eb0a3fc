import { describe, expect, it } from "vitest";
import { isPicked, withPick } from "./picks";

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

  it("are found only as lines of their own", () => {
    expect(isPicked("I was hurt", "hurt")).toBe(false);
    expect(isPicked("sad\n hurt", "hurt")).toBe(true);
  });
});
