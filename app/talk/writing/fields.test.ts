import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, fieldsIn, joined, readable, textOf } from "./fields";

const FIELDS = [
  { label: "One feeling", stem: "I feel" },
  { label: "When what happens", stem: "when" },
  { label: "What would help", stem: "I need" },
];

const typed = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\u001f"));

describe("the fields of a step", () => {
  it("become one text, a line each, without those that Ada left empty", () => {
    expect(joined(FIELDS, ["lonely", "  ", " a hug\nnow and then "])).toBe("I feel lonely\nI need a hug\nnow and then");
    expect(joined(FIELDS, ["", "", ""])).toBe("");
  });

  it("are all there again after a reload, to the letter [U4]", () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (values) => {
        expect(fieldsIn(draftOf(values), values.length)).toEqual(values);
      }),
    );
  });

  it("leave no draft behind where all are empty", () => {
    expect(draftOf(["", "", ""])).toBe("");
  });

  it("keep a text that was written in one place: it stands in the last of them [U4]", () => {
    expect(fieldsIn("lonely\nvery", 1)).toEqual(["lonely\nvery"]);
    expect(fieldsIn(draftOf(["one", "two", "three", "four"]), 2)).toEqual(["one", "two\nthree\nfour"]);
    expect(fieldsIn(`${draftOf(["one", "two"])}\nheld before`, 2)).toEqual(["one", "two\nheld before"]);
  });

  it("are read as lines where they are shown as a draft", () => {
    expect(readable(draftOf(["one", "two"]))).toBe("one\ntwo");
  });

  it("are what is sent; in one place the text itself is", () => {
    expect(textOf(FIELDS, draftOf(["tired", "it gets late", ""]))).toBe("I feel tired\nwhen it gets late");
    expect(textOf([], " Thank you for the evening ")).toBe("Thank you for the evening");
  });
});
