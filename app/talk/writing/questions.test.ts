import { describe, expect, it } from "vitest";
import { notYetAsked, questionAt, startFor, withOffered } from "./questions";

const QUESTIONS = ["What made you smile?", "What are you proud of?", "What do you miss?"];

describe("questions to ask", () => {
  it("are not offered again in a talk where Ada or Ben has asked them", () => {
    const said = ["My question: What made you smile?\nMy answer: The rain."];
    expect(notYetAsked(QUESTIONS, said)).toEqual(["What are you proud of?", "What do you miss?"]);
    expect(notYetAsked(QUESTIONS, QUESTIONS)).toEqual([]);
  });

  it("come one after the other, each once before the first comes again", () => {
    const start = startFor("a-talk-of-ada-and-ben");
    const offered = [0, 1, 2].map((leafed) => questionAt(QUESTIONS, start, leafed));
    expect(new Set(offered)).toEqual(new Set(QUESTIONS));
    expect(questionAt(QUESTIONS, start, 3)).toBe(offered[0]);
    expect(questionAt([], start, 0)).toBeNull();
  });

  it("take each other's place, and never that of Ada's own words", () => {
    expect(withOffered("", "What do you miss?", QUESTIONS)).toBe("What do you miss?");
    expect(withOffered("What made you smile?", "What do you miss?", QUESTIONS)).toBe("What do you miss?");
    expect(withOffered("Why me? ", "What do you miss?", QUESTIONS)).toBe("Why me?\nWhat do you miss?");
  });
});
