import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { languageOf } from "./languages";
import { notices } from "./notices";
import { flawsOf } from "./sound";

const rules = [...english.forms, ...english.openForms, ...english.soft, ...english.reflection];

describe("English", () => {
  it("passes its own examples and stays silent about quiet sentences", () => {
    expect(flawsOf(english)).toEqual([]);
  });

  it("is on", async () => {
    expect((await languageOf("en"))?.code).toBe("en");
  });

  it("names each rule once", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it("knows what is quiet from three sides", () => {
    expect(english.quiet.length).toBeGreaterThan(60);
  });
});

describe("soft words", () => {
  it.each([
    ["You are so selfish.", "statement", "blame"],
    ["This is all your fault.", "statement", "blame"],
    ["What is wrong with you?", "question", "blame"],
    ["Shut up.", "response", "blame"],
    ["Just calm down.", "reflection", "generic"],
    ["It's fine.", "response", "generic"],
    ["But I was only five minutes late.", "reflection", "defensive"],
    ["That's not what happened.", "reflection", "defensive"],
    ["You should talk to her.", "response", "advice"],
  ] as const)("are noticed: %s", (draft, place, kind) => {
    expect(notices(draft, place, english).map((notice) => notice.kind)).toContain(kind);
  });

  it.each([
    ["You always wait for me, and I never thanked you.", "statement"],
    ["I was so damn tired.", "statement"],
    ["You should talk to her.", "statement"],
    ["Are you okay?", "reflection"],
    ["But I love you.", "statement"],
  ] as const)("are not seen where there are none, or where it is not the place: %s", (draft, place) => {
    expect(notices(draft, place, english)).toEqual([]);
  });

  it("bring beginnings along, of which one speaks of a feeling and one of a need", () => {
    for (const { kind, offers } of english.soft) {
      expect(offers.length).toBeGreaterThan(1);
      if (kind !== "advice") expect(offers.every((offer) => offer.includes("…"))).toBe(true);
    }
    const [notice] = notices("You are such an idiot.", "statement", english);
    expect(notice?.instead.join(" ")).toMatch(/felt|feel/);
  });
});
