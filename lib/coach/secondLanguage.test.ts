import { describe, expect, it } from "vitest";
import { formOf } from "./form";
import type { Language } from "./language";
import { languageOf } from "./languages";
import { notices } from "./notices";
import { clearlyReflects } from "./reflection";
import { flawsOf } from "./sound";
import { tinyGerman } from "./testing/tinyGerman";

describe("another language", () => {
  it("is data alone: the same code reads it", () => {
    expect(flawsOf(tinyGerman)).toEqual([]);
    expect(formOf("Ähm, wie war dein Tag?", tinyGerman)).toBe("open");
    expect(formOf("Bist du müde?", tinyGerman)).toBe("closed");
    expect(notices("Bist du traurig?", "question", tinyGerman)).toEqual([
      { kind: "closed-question", rule: "stimmung", span: { start: 0, end: 16 }, instead: ["Wie geht es dir?"] },
    ]);
    expect(notices("Du bist so ein Idiot.", "statement", tinyGerman).map(({ rule }) => rule)).toEqual(["schimpfwort"]);
    expect(clearlyReflects("Das klingt so, als ob du allein warst.", "Ich war allein.", tinyGerman)).toBe(true);
  });

  it("is silent about English, as English is about it", () => {
    expect(notices("You are such an Idiot.", "statement", tinyGerman)).toEqual([]);
  });

  it("is not there unless it is listed", async () => {
    expect(await languageOf("de")).toBeNull();
    expect(await languageOf("de", new Map([["de", async () => tinyGerman]]))).toBe(tinyGerman);
  });
});

describe("the proof of a language", () => {
  it("rests after each rule and each quiet sentence", async () => {
    const { forms, openForms, soft, reflection, quiet } = tinyGerman;
    let rests = 0;
    const rest = async () => {
      rests += 1;
    };
    expect(await languageOf("de", new Map([["de", async () => tinyGerman]]), rest)).toBe(tinyGerman);
    expect(rests).toBeGreaterThanOrEqual([forms, openForms, soft, reflection, quiet].flat().length);
  });
});

describe("a language with a flaw", () => {
  const [form, openForm, soft, sign] = [
    tinyGerman.forms[0],
    tinyGerman.openForms[0],
    tinyGerman.soft[0],
    tinyGerman.reflection[0],
  ];

  it("is off, and the coach silent", async () => {
    const loud: Language = { ...tinyGerman, quiet: ["Du bist so ein Idiot."] };
    expect(await languageOf("de", new Map([["de", async () => loud]]))).toBeNull();
  });

  it.each<[string, Partial<Language>]>([
    ["an example that its rule does not find", { soft: soft ? [{ ...soft, finds: ["Du bist so lieb."] }] : [] }],
    ["an example that its rule does not leave alone", { soft: soft ? [{ ...soft, leaves: soft.finds }] : [] }],
    ["a rule without examples", { soft: soft ? [{ ...soft, leaves: [] }] : [] }],
    ["an offer that would be noticed itself", { soft: soft ? [{ ...soft, offers: ["Du Idiot, …"] }] : [] }],
    ["a form that is not found", { forms: form ? [{ ...form, finds: ["Ja."] }] : [] }],
    ["an offer that is not open", { openForms: openForm ? [{ ...openForm, offers: ["Bist du sehr traurig?"] }] : [] }],
    ["a sign that is not found", { reflection: sign ? [{ ...sign, finds: ["Ich bin hier."] }] : [] }],
    ["a quiet sentence that is not quiet", { quiet: ["Du bist so ein Idiot."] }],
    ["an example it is not sure of", { usual: ["und"] }],
  ])("is found out: %s", (_, flaw) => {
    expect(flawsOf({ ...tinyGerman, ...flaw })).not.toEqual([]);
  });
});
