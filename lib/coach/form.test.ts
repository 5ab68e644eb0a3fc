import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { formOf, surelyClosed } from "./form";

const closed = (text: string) => surelyClosed(text, english).map((sentence) => sentence.text);

describe("how a text asks", () => {
  it.each([
    ["How was it for you?", "open"],
    ["So, um, how how was it?", "open"],
    ["tell me about your day", "open"],
    ["Are you okay?", "closed"],
    ["are you okay", "closed"],
    ["You’re angry?", "closed"],
    ["Tea or coffee?", "closed"],
    ["I know how you are.", "none"],
    ["What a day!", "none"],
    ["", "none"],
  ])("is read from its grammar: %s is %s", (text, form) => {
    expect(formOf(text, english)).toBe(form);
  });

  it("is open as soon as one question is", () => {
    expect(formOf("Are you okay? What happened?", english)).toBe("open");
    expect(closed("Are you okay? What happened?")).toEqual([]);
  });

  it("is surely closed only where a rule seldom errs", () => {
    expect(closed("I waited. Are you okay?")).toEqual(["Are you okay?"]);
    expect(formOf("Still angry?", english)).toBe("closed");
    expect(closed("Still angry?")).toEqual([]);
  });
});
