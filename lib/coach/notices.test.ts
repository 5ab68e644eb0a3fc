import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { notices } from "./notices";
import { isSurely } from "./sure";

describe("what is noticed in a draft", () => {
  it("is a kind, a rule, a place and what could be there instead, and nothing else", () => {
    const [notice] = notices("Are you okay?", "question", english);
    expect(Object.keys(notice ?? {}).toSorted()).toEqual(["instead", "kind", "rule", "span"]);
  });

  it("stands where it was written, with typographic marks as with plain ones", () => {
    const draft = "I waited. Then you came, and you’re such a liar!";
    const [notice] = notices(draft, "statement", english);
    expect(draft.slice(notice?.span.start, notice?.span.end)).toBe("you’re such a liar");
  });

  it("points at the question alone where there is more", () => {
    const draft = "I saw you on the stairs.  Are you sad? I am here.";
    const [notice] = notices(draft, "question", english);
    expect(draft.slice(notice?.span.start, notice?.span.end)).toBe("Are you sad?");
  });

  it("is at most one of a kind, the weightiest first", () => {
    const draft = "But I was only late once. But I said sorry. Shut up. You are a liar. Calm down.";
    expect(notices(draft, "reflection", english).map(({ kind }) => kind)).toEqual(["blame", "defensive", "generic"]);
  });

  it("is the first of its kind in the draft", () => {
    const draft = "You never listen to me! And you are such an idiot.";
    expect(notices(draft, "statement", english)[0]?.rule).toBe("always-never");
  });

  it("is nothing in an empty or a wordless draft", () => {
    for (const draft of ["", "   ", "?!", "…", "👍"]) expect(notices(draft, "reflection", english)).toEqual([]);
  });
});

describe("the language of a draft", () => {
  it.each([
    "Du bist so stupid, ich kann das nicht mehr hören.",
    "Tu es un idiot et je ne veux pas te parler.",
    "Eres un idiot, no quiero hablar con nadie.",
    "Ik ben niet boos, maar je bent een idiot.",
    "Ty jesteś idiot",
    "Sie hat gesagt: shut up, und ich bin nicht mehr mit ihr in die Küche.",
  ])("leaves the coach silent when it is not surely English: %s", (draft) => {
    expect(isSurely(draft, english)).toBe(false);
    expect(notices(draft, "statement", english)).toEqual([]);
  });

  it.each(["You idiot.", "Are you okay?", "Calm down.", "I told Björn and Zoë that it’s fine."])(
    "is sure of %s",
    (draft) => {
      expect(isSurely(draft, english)).toBe(true);
    },
  );
});
