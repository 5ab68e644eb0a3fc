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
    "Alone in the kitchen with the children.",
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

  it.each([
    "You forgot the milk again yesterday.",
    "You never ask about the children, and that hurts.",
    "You left me alone with the children last week.",
    "You sat in the kitchen with the children on Sunday, too.",
    "It was not my fault that you sat alone in the kitchen.",
    "You could have called me before you felt alone.",
    "Well, the kitchen is a mess.",
  ])("earns no sign where it turns against the one who spoke: %s", (said) => {
    expect(clearlyReflects(said, HEARD, english)).toBe(false);
  });

  it("counts the words that come back, in any form", () => {
    const heard = "I was waiting in the kitchen.";
    expect(clearlyReflects("You were late again.", heard, english)).toBe(false);
    expect(clearlyReflects("You waited so late.", heard, english)).toBe(true);
  });

  it("counts a second word that comes back", () => {
    const said = "The kitchen, and a long wait.";
    expect(clearlyReflects(said, "He was in the kitchen.", english)).toBe(false);
    expect(clearlyReflects(said, "I waited in the kitchen.", english)).toBe(true);
  });

  it("takes a statement after many words for more than one after a few", () => {
    const said = "That hurt a lot.";
    expect(clearlyReflects(said, "He did not call.", english)).toBe(false);
    expect(clearlyReflects(said, HEARD, english)).toBe(true);
  });

  it("takes a statement after a question for an answer", () => {
    const said = "That hurt a lot.";
    expect(clearlyReflects(said, `Was it work? ${HEARD}`, english)).toBe(true);
    expect(clearlyReflects(said, `${HEARD} Was it work?`, english)).toBe(false);
  });
});
