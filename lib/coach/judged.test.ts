import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { english } from "./en/english";
import { formOf } from "./form";
import { notices } from "./notices";
import { openForm } from "./openForm";

/** Closed questions of our own with what is offered for each, as it was read and judged: one that is worse fails here. */
const judged = readFileSync(new URL("./testing/judged.en.txt", import.meta.url), "utf8")
  .trim()
  .split(/\n\n/)
  .map((entry) => {
    const [asked = "", ...offers] = entry.split("\n").map((line) => line.trim());
    return { asked, offers };
  });

const aloud = (text: string): string => text.toLowerCase();

describe("closed questions to the partner about the partner", () => {
  it("are 120 and more, each another", () => {
    expect(judged.length).toBeGreaterThanOrEqual(120);
    expect(new Set(judged.map(({ asked }) => asked)).size).toBe(judged.length);
  });

  it.each(judged)("$asked", ({ asked, offers }) => {
    expect(openForm(asked, english)?.instead).toEqual(offers);
  });

  it("begin with the one that began it all", () => {
    expect(openForm("Are you okay?", english)?.instead).toContain("How are you feeling about what happened today?");
    expect(openForm("Are you okay?", english)?.instead).toContain("What has today been like for you?");
  });

  it.each(judged)("are opened by what is open and accuses nobody: $asked", ({ offers }) => {
    expect(offers.length).toBeGreaterThan(0);
    for (const offer of offers) {
      expect(formOf(offer, english)).toBe("open");
      expect(notices(offer, "question", english)).toEqual([]);
      expect(aloud(offer)).not.toMatch(/\bwhy\b|\{|\}|\[|\]|\s{2}/);
      expect(aloud(offer)).toMatch(/\b(?:you|your|us|our|we|i|my|you're)\b|what is on your mind/);
      expect(offer).toMatch(/^[A-Z].*\?$/);
    }
  });

  it.each([
    ["Did you feel alone when I left?", /^(?:How did you feel|What was it like for you) when I left\?$/],
    ["Do you feel alone when I leave?", /^(?:How do you feel|What is it like for you) when I leave\?$/],
    ["Will you be okay when I leave?", /^(?:How will it be for you|What will help you) when I leave\?$/],
    ["Has it been hard for you since March?", /^(?:What has it been like|How has it been) for you since March\?$/],
    ["Was it hard for you to call Ben?", /^(?:What|How) was it (?:like )?for you to call Ben\?$/],
  ])("keep topic, tense and persons: %s", (asked, form) => {
    for (const offer of openForm(asked, english)?.instead ?? [""]) expect(offer).toMatch(form);
  });
});

describe("questions that are right as they are", () => {
  it.each([
    ...["Did you lock the door?", "Are you home?", "Have you seen my keys?", "Are you ready to go?", "Are you hungry?"],
    ...[
      "Did you pay the rent?",
      "Can you pick me up at six?",
      "Is dinner ready?",
      "Are you free tonight?",
      "Are you cold?",
    ],
    ...["Did you finish the report?", "Do you have time tomorrow?", "Have you eaten?", "Was the train late?"],
    ...["Are you fine with seven o'clock?", "Are you okay with pizza?", "Do you like tea?", "Is your phone charged?"],
    ...["Do you want to move the sofa?", "Do you remember the code?", "Did you talk to your sister?", "Are you busy?"],
  ])("are never opened when they arrange something: %s", (asked) => {
    expect(openForm(asked, english)).toBeNull();
  });

  it.each([
    ...["May I hug you?", "Do you want to talk about it?", "Would you like a hug?", "Is it okay if I sit with you?"],
    ...["Shall we stop for tonight?", "Do you need a break?", "Do you want me to come?", "Can I ask you something?"],
    ...[
      "Would it be okay if I told her?",
      "Do you mind if I stay up?",
      "Would you mind waiting for me?",
      "Would that help?",
    ],
  ])("are never opened when they ask for leave: %s", (asked) => {
    expect(openForm(asked, english)).toBeNull();
  });

  it.each([
    ...["How are you?", "What was your day like?", "Are you okay, and what happened?", "I am okay.", "Is she okay?"],
    ...["Is your mother ill?", "Did he call?", "Is it raining?"],
  ])("are never opened when they are open, or not about the partner: %s", (asked) => {
    expect(openForm(asked, english)).toBeNull();
  });
});
