import { describe, expect, it } from "vitest";
import { ADA, BEN, begun, drawnRules, proposed } from "./testing/story";
import { suggestedFirst } from "./whoBegins";

const adaBegan = begun({ ...drawnRules, first: "proposer" }).log;
const benBegan = begun({ ...drawnRules, first: "other" }).log;
const neverBegan = proposed().log;

describe("who begins", () => {
  it("is suggested by turns from talk to talk [O4]", () => {
    expect(suggestedFirst([adaBegan, benBegan], ADA)).toBe("other");
    expect(suggestedFirst([adaBegan, benBegan], BEN)).toBe("proposer");
    expect(suggestedFirst([benBegan, adaBegan], ADA)).toBe("proposer");
  });

  it("looks past a talk that never began, and is silent where none has [O4]", () => {
    expect(suggestedFirst([neverBegan, benBegan], BEN)).toBe("other");
    expect(suggestedFirst([neverBegan], ADA)).toBeNull();
    expect(suggestedFirst([], ADA)).toBeNull();
  });
});
