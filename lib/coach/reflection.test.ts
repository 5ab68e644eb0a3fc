import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { clearlyReflects, reflects } from "./reflection";

const HEARD = "When you came home so late again I sat in the kitchen and felt completely alone with the children.";

describe("a reflection", () => {
  it.each([
    "So you sat in the kitchen and felt alone with the children.",
    "It sounds like you felt really alone that evening.",
    "You felt alone when I came home so late.",
    "What I hear is that you were alone, and that it hurt you.",
  ])("is seen, and clearly: %s", (said) => {
    expect(reflects(said, HEARD, english)).toBe(true);
    expect(clearlyReflects(said, HEARD, english)).toBe(true);
  });

  it.each([
    "I was stuck in traffic.",
    "What did you do then?",
    "You should go to bed earlier.",
    "I think you felt alone because you worry too much.",
    "Thanks for telling me.",
    "So you felt alone, and how was it after that?",
    "Okay.",
    "",
    "So you felt alone in the kitchen. I was tired, too.",
    "So you felt alone in the kitchen. What did you do then?",
    "It sounds like du warst allein, und das ist nicht leicht mit den Kindern.",
  ])("earns no sign where it asks, answers or says too little: %s", (said) => {
    expect(clearlyReflects(said, HEARD, english)).toBe(false);
  });

  it("counts the words that come back", () => {
    const said = "There was the kitchen, the children, and nobody came.";
    expect(clearlyReflects(said, HEARD, english)).toBe(false);
    expect(clearlyReflects(`So ${said.toLowerCase().replace("nobody came", "it hurt")}`, HEARD, english)).toBe(true);
  });
});
