import { describe, expect, it } from "vitest";
import { english } from "../../../lib/coach/en/english";
import { notices, type Place } from "../../../lib/coach/notices";
import type { FieldWords } from "../../../lib/words/formatWords";
import { roomFor } from "./roomFor";

const ONE_PLACE: readonly FieldWords[] = [];
const ASKING = [
  { label: "My question", stem: "My question:" },
  { label: "My own answer", stem: "My answer:" },
];
const OPENING = [
  { label: "One feeling", stem: "I feel" },
  { label: "When what happens", stem: "when" },
  { label: "What you need", stem: "I need", takes: ["What I need right now is"] },
];

const ATTACK = "you are so selfish";
/** The room for an offer once something was noticed in this field. */
const room = (
  offer: string,
  field: number,
  fields: readonly FieldWords[],
  values: readonly string[],
  place: Place = "statement",
) => {
  const [notice] = notices(values[field] ?? "", place, english);
  if (!notice) throw new Error("nothing was noticed");
  return roomFor(offer, { ...notice, field }, fields, values);
};

describe("the room for an open question", () => {
  const OPEN = "How are you feeling?";

  it("is where the closed one stands, in one place and in a field", () => {
    expect(room(OPEN, 0, ONE_PLACE, ["Well. Are you okay?"], "question")).toEqual({
      ...{ field: 0, put: OPEN },
      instead: { start: 6, end: 19 },
    });
    expect(room(OPEN, 1, ASKING, ["How was it?", "Are you okay? I am."], "question")).toEqual({
      ...{ field: 1, put: OPEN },
      instead: { start: 0, end: 13 },
    });
  });

  it("is after what is there where the closed one has gone meanwhile", () => {
    const gone = { kind: "closed-question", span: null, field: 0 } as const;
    expect(roomFor(OPEN, gone, ASKING, ["Hello", ""])).toEqual({ field: 0, instead: null, put: OPEN });
  });
});

describe("the room for a beginning", () => {
  it("is after what is there, without its ellipsis, where a sentence may begin", () => {
    expect(room("I feel … when …", 0, ONE_PLACE, [ATTACK])).toEqual({
      ...{ field: 0, instead: null },
      put: "I feel … when ",
    });
    expect(room("I need …", 1, ASKING, ["How was it?", ATTACK])).toEqual({ field: 1, instead: null, put: "I need " });
  });

  it("is the empty field that begins like it, without what stands there already", () => {
    const hurt = room("I feel hurt, because …", 1, OPENING, ["", ATTACK, ""]);
    expect(hurt).toEqual({ field: 0, instead: null, put: "hurt, because " });
  });

  it("is that field alone where it says all of it, or begins in other words", () => {
    const entered = { field: 2, instead: null, put: "" };
    expect(room("I need …", 1, OPENING, ["sad", ATTACK, " "])).toEqual(entered);
    expect(room("What I need right now is …", 1, OPENING, ["sad", ATTACK, ""])).toEqual(entered);
    expect(room("I feel … when …", 1, OPENING, ["", ATTACK, ""])).toEqual({ ...entered, field: 0 });
  });

  it("is the sentence in which something was noticed, where it is all that stands behind the same stem", () => {
    const values = [`${ATTACK}.`, "", ""];
    expect(room("I feel hurt, because …", 0, OPENING, values)).toEqual({
      ...{ field: 0, put: "hurt, because " },
      instead: { start: 0, end: 19 },
    });
    expect(room("I feel hurt, because …", 0, OPENING, ["sad. And you are so selfish.", "", ""])).toBeNull();
    expect(room("I feel … when …", 0, OPENING, values)).toBeNull();
    expect(
      roomFor("I feel hurt, because …", { kind: "blame", span: null, field: 0 }, OPENING, ["sad", "", ""]),
    ).toBeNull();
  });

  it("is nowhere where it would read wrong, or something is written already", () => {
    expect(room("I wish that we …", 1, OPENING, ["", ATTACK, ""])).toBeNull();
    expect(room("I needed …", 1, OPENING, ["", ATTACK, ""])).toBeNull();
    expect(room("When you …, I felt …", 1, OPENING, ["", ATTACK, ""])).toBeNull();
    expect(room("I feel hurt, because …", 1, OPENING, ["sad", ATTACK, ""])).toBeNull();
    expect(
      room("I feel hurt, because …", 1, [{ label: "Need", stem: "I" }, ...OPENING.slice(1)], ["x", ATTACK]),
    ).toBeNull();
  });
});
