import { describe, expect, it } from "vitest";
import { beginTalk, type openTab } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;
const wordsOf = (tab: ReturnType<typeof openTab>) =>
  [...tab.see().words.values()].map((words) => (words.state === "open" ? words.text : words.state));

describe("a talk's line", () => {
  it("brings Ada's words to Ben, opened, and its topic", async () => {
    const { ada, ben, time } = await beginTalk();
    await ada.tap(say, "I felt alone on Sunday");
    await time.until(() => wordsOf(ben).includes("I felt alone on Sunday"));
    await time.until(() => wordsOf(ada).includes("I felt alone on Sunday"));
    expect(wordsOf(ben)).toEqual(["our evenings", "I felt alone on Sunday"]);
    expect(ben.see().talk).toEqual(ada.see().talk);
    expect(ben.see().view?.part).toBe("acting");
  });
});
