import { describe, expect, it } from "vitest";
import { instant } from "../values/time";
import {
  type Asked,
  askedInAll,
  dayOf,
  fitsOneList,
  nameOfQuestion,
  type OwnQuestion,
  QUESTION_LENGTH,
  readAsked,
  readFavourites,
  readOwnQuestions,
  rests,
  withAsked,
  writeAsked,
  writeFavourites,
  writeOwnQuestions,
} from "./questionLists";

const SMILE = "What made you smile today?";
const MISS = "What do you miss?";
const TODAY = 20_784;
const NONE: Asked = new Map();

describe("a question that was asked", () => {
  it("rests for a year from the day it was asked last, by whichever of the two", () => {
    const adas = withAsked(NONE, [SMILE], TODAY - 400 + 40);
    const bens = withAsked(NONE, [SMILE, MISS], TODAY - 100);
    const asked = askedInAll([bens, adas]);
    expect(rests(SMILE, adas, TODAY)).toBe(true);
    expect(rests(SMILE, adas, TODAY + 5)).toBe(false);
    expect(rests(SMILE, asked, TODAY + 5)).toBe(true);
    expect(rests(MISS, adas, TODAY)).toBe(false);
    expect(rests(`  ${MISS}\n`, asked, TODAY)).toBe(true);
  });

  it("is kept by name and day alone, and let go after a year", () => {
    const asked = withAsked(withAsked(NONE, [SMILE], TODAY), [MISS], TODAY + 365);
    expect([...asked]).toEqual([[nameOfQuestion(MISS), TODAY + 365]]);
    expect(writeAsked(asked)).toBe(`{"asked":{"${nameOfQuestion(MISS)}":${TODAY + 365}},"v":1}`);
  });

  it("asked again counts from then", () => {
    const again = withAsked(withAsked(NONE, [SMILE], TODAY), [SMILE], TODAY + 30);
    expect([...again.values()]).toEqual([TODAY + 30]);
  });

  it("makes room by forgetting what was asked longest ago", () => {
    const many = Array.from({ length: 2_000 }, (_, n) => `What about ${n}?`);
    const old = withAsked(NONE, ["What about then?"], TODAY - 1);
    const asked = withAsked(withAsked(old, many.slice(0, 300), TODAY), many, TODAY + 1);
    expect(asked.size).toBe(500);
    expect(fitsOneList(writeAsked(asked))).toBe(true);
    expect(asked.has(nameOfQuestion("What about then?"))).toBe(false);
  });

  it("is dated by the day of the clock", () => {
    expect(dayOf(instant(Date.UTC(2026, 10, 27, 23, 59)))).toBe(TODAY);
    expect(dayOf(instant(Date.UTC(2026, 10, 28)))).toBe(TODAY + 1);
  });
});

describe("a sealed list", () => {
  const own: readonly OwnQuestion[] = [{ text: MISS, depth: 3 }];

  it("is read as it was written", () => {
    expect(readOwnQuestions(writeOwnQuestions(own))).toEqual(own);
    expect(readFavourites(writeFavourites([nameOfQuestion(MISS)]))).toEqual([nameOfQuestion(MISS)]);
    const asked = withAsked(NONE, [SMILE, MISS], TODAY);
    expect(readAsked(writeAsked(asked))).toEqual(asked);
  });

  it.each([
    "",
    "[]",
    "null",
    "17",
    '{"v":2,"own":[],"asked":{},"favourites":[]}',
    '{"v":1,"own":{},"asked":[],"favourites":3}',
  ])("that is none is empty: %s", (text) => {
    expect([readOwnQuestions(text), [...readAsked(text)], readFavourites(text)]).toEqual([[], [], []]);
  });

  it("loses only what cannot be read in it", () => {
    const odd = [null, 3, { text: 3, depth: 1 }, { text: " ", depth: 1 }, { text: SMILE, depth: 4 }, { text: SMILE }];
    const long = { text: "?".repeat(QUESTION_LENGTH + 1), depth: 1 };
    expect(readOwnQuestions(JSON.stringify({ v: 1, own: [...odd, long, ...own] }))).toEqual(own);
    expect([...readAsked('{"v":1,"asked":{"a":-1,"b":"2","c":1.5,"d":4}}')]).toEqual([["d", 4]]);
    expect(readFavourites('{"v":1,"favourites":[1,"a",null]}')).toEqual(["a"]);
  });
});
