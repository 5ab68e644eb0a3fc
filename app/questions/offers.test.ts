import { describe, expect, it } from "vitest";
import { bank } from "../../lib/coach/en/questions/bank";
import { type Depth, THEMES, type Theme } from "../../lib/coach/question";
import { nameOfQuestion } from "../../lib/room/questionLists";
import { askedIn, followUp, NO_LISTS, type Offering, offersOf, questionsOf } from "./offers";

const TODAY = 20_784;
const OWN = { text: "Which walk of ours would you take again?", depth: 1, seat: "b" } as const;
const of = (theme: Theme, depth: Depth) => bank[theme][depth].map(([ask]) => ask);
const offering = (lists: Partial<Offering["lists"]> = {}): Offering => ({
  bank,
  lists: { ...NO_LISTS, ...lists },
  today: TODAY,
});
const [SMILE = "", NEXT = ""] = of("day", 1);
const THEN = bank.day[1][0]?.[1] ?? "";

describe("questions on offer", () => {
  it("come from every theme in turn, with those of their own, at one depth", () => {
    const all = offersOf("all", 1, offering({ own: [OWN, { ...OWN, text: "Deeper?", depth: 2 }] }), []);
    expect(all.slice(0, 10)).toEqual([OWN.text, ...THEMES.map((theme) => of(theme, 1)[0])]);
    expect(new Set(all)).toEqual(new Set([OWN.text, ...THEMES.flatMap((theme) => of(theme, 1))]));
    expect(all).toHaveLength(new Set(all).size);
  });

  it("can be of one theme, their own, or one's favourites", () => {
    const favourites = [nameOfQuestion(NEXT), nameOfQuestion(OWN.text), nameOfQuestion(of("us", 3)[0] ?? "")];
    const some = offering({ own: [OWN], favourites });
    expect(offersOf("money", 3, some, [])).toEqual(of("money", 3));
    expect(offersOf("own", 1, some, [])).toEqual([OWN.text]);
    expect(offersOf("own", 2, some, [])).toEqual([]);
    expect(offersOf("favourites", 1, some, [])).toEqual([OWN.text, NEXT]);
  });

  it("leave out what was asked within a year, by either, and what was said in this talk", () => {
    const asked = new Map([
      [nameOfQuestion(SMILE), TODAY - 364],
      [nameOfQuestion(NEXT), TODAY - 365],
    ]);
    const left = offersOf("day", 1, offering({ asked }), [`My question: ${of("day", 1)[2]}\nMy answer: Rain.`]);
    expect(left).toEqual([NEXT, ...of("day", 1).slice(3)]);
    expect(questionsOf("day", 1, offering({ asked }))).toEqual(of("day", 1));
  });

  it("are nothing but their own where the language has no bank", () => {
    expect(offersOf("all", 1, { ...offering({ own: [OWN] }), bank: null }, [])).toEqual([OWN.text]);
    expect(offersOf("day", 1, { ...offering(), bank: null }, [])).toEqual([]);
  });
});

describe("going on from a question", () => {
  it("is offered after the last one, at its depth, once", () => {
    expect(followUp(1, bank, [`My question: ${SMILE}`])).toBe(THEN);
    expect(followUp(2, bank, [`My question: ${SMILE}`])).toBeNull();
    expect(followUp(1, bank, [`My question: ${SMILE}`, "My question: Something of mine?"])).toBeNull();
    expect(followUp(1, bank, [THEN, SMILE])).toBeNull();
    expect([followUp(1, bank, []), followUp(1, null, [SMILE])]).toEqual([null, null]);
  });
});

describe("what was asked", () => {
  it("is found in what was said, of the bank and of their own", () => {
    const lists = { ...NO_LISTS, own: [OWN] };
    expect(askedIn([`My question: ${SMILE}\nMy answer: You.`, OWN.text], { bank, lists })).toEqual([OWN.text, SMILE]);
    expect(askedIn(["Nothing of these."], { bank, lists })).toEqual([]);
  });
});

describe("the names under which a room remembers", () => {
  it("tell all questions of the bank apart", () => {
    const texts = THEMES.flatMap((theme) => Object.values(bank[theme]).flat().flat());
    expect(new Set(texts.map(nameOfQuestion)).size).toBe(new Set(texts).size);
  });
});
