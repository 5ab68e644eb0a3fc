import { describe, expect, it } from "vitest";
import { giveBack, take } from "./taking";

const DRAFT = "I saw you on the stairs. Are you okay? I am here.";
const CLOSED = { instead: { start: 25, end: 38 }, put: "How are you feeling?" };
const ATTACK = "You are so selfish.";
const BEGINNING = { instead: null, put: "What I need is " };

describe("an offer that is taken", () => {
  it("stands in the question's place, and leaves the rest as it was", () => {
    expect(take(DRAFT, CLOSED).after).toBe("I saw you on the stairs. How are you feeling? I am here.");
  });

  it("stands after what is there where nothing makes room for it", () => {
    expect(take(ATTACK, BEGINNING).after).toBe("You are so selfish. What I need is ");
    expect(take("", BEGINNING).after).toBe("What I need is ");
  });
});

describe("one's own words", () => {
  it("come back as they were", () => {
    for (const [draft, room] of [
      [DRAFT, CLOSED],
      [ATTACK, BEGINNING],
      ["", BEGINNING],
      [ATTACK, { instead: { start: 0, end: ATTACK.length }, put: "hurt, because " }],
    ] as const) {
      const taken = take(draft, room);
      expect(giveBack(taken.after, taken)).toBe(draft);
    }
  });

  it("come back beside what was written since", () => {
    const question = take(DRAFT, CLOSED);
    expect(giveBack(`${question.after} Tell me.`, question)).toBe(`${DRAFT} Tell me.`);
    const beginning = take(ATTACK, BEGINNING);
    expect(giveBack(`${beginning.after}rest.`, beginning)).toBe("You are so selfish.  rest.");
  });

  it("come back beside what the offer has become", () => {
    const question = take(DRAFT, CLOSED);
    expect(giveBack("How is it going?", question)).toBe("Are you okay?\nHow is it going?");
    const beginning = take(ATTACK, BEGINNING);
    expect(giveBack("I need rest.", beginning)).toBe("I need rest.");
  });
});
