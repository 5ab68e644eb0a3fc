import { describe, expect, it } from "vitest";
import { english } from "../../../lib/coach/en/english";
import { notices } from "../../../lib/coach/notices";
import { giveBack, take } from "./taking";

const DRAFT = "I saw you on the stairs. Are you okay? I am here.";
const [closed = null] = notices(DRAFT, "question", english);
const OPEN = "How are you feeling?";
const ATTACK = "You are so selfish.";
const [attack = null] = notices(ATTACK, "statement", english);

describe("an offer that is taken", () => {
  it("stands in the question's place, and leaves the rest as it was", () => {
    expect(take(DRAFT, closed, OPEN).after).toBe("I saw you on the stairs. How are you feeling? I am here.");
  });

  it("stands after what is there where it is a beginning, without its ellipsis", () => {
    expect(take(ATTACK, attack, "What I need is …").after).toBe("You are so selfish. What I need is ");
  });

  it("stands at the end where what was noticed has gone meanwhile", () => {
    expect(take("Hello", null, OPEN).after).toBe("Hello How are you feeling?");
  });
});

describe("one's own words", () => {
  it("come back as they were", () => {
    for (const [draft, notice] of [
      [DRAFT, closed],
      [ATTACK, attack],
    ] as const) {
      const taken = take(draft, notice, "What was it like …");
      expect(giveBack(taken.after, taken)).toBe(draft);
    }
  });

  it("come back beside what was written since", () => {
    const question = take(DRAFT, closed, OPEN);
    expect(giveBack(`${question.after} Tell me.`, question)).toBe(`${DRAFT} Tell me.`);
    const beginning = take(ATTACK, attack, "What I need is …");
    expect(giveBack(`${beginning.after}rest.`, beginning)).toBe("You are so selfish.  rest.");
  });

  it("come back beside what the offer has become", () => {
    const question = take(DRAFT, closed, OPEN);
    expect(giveBack("How is it going?", question)).toBe("Are you okay?\nHow is it going?");
    const beginning = take(ATTACK, attack, "What I need is …");
    expect(giveBack("I need rest.", beginning)).toBe("I need rest.");
  });
});
