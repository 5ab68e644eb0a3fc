import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginTalk } from "../../../lib/line/testing/sitting";
import type { Act } from "../../../lib/talk/command";
import { linesIn } from "./alone";
import { previewOf, shareExactly } from "./preview";

const TRICKY = "  I feel é and e\u0301 – 👩‍👧 \t\n\n“so tired”  of\u00a0it, \u200balways\r\nlate \n";

describe("a line that is shared", () => {
  it("is what was looked at, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(text.trim() !== "");
        const preview = previewOf(text) ?? { text: "" };
        const acts: (readonly [Act, string])[] = [];
        shareExactly((act, sent) => acts.push([act, sent]), preview);
        expect(acts).toEqual([[{ type: "say", lastWords: false }, text]]);
      }),
    );
  });

  it("reaches Ben byte for byte as Ada looked at it", async () => {
    const { ada, ben, time } = await beginTalk();
    const preview = previewOf(TRICKY);
    if (preview === null) throw new Error("nothing to look at");
    await shareExactly(ada.tap, preview);
    const read = () => [...ben.see().words.values()].flatMap((words) => (words.state === "open" ? [words.text] : []));
    await time.until(() => read().length === 2);
    expect(new TextEncoder().encode(read()[1])).toEqual(new TextEncoder().encode(TRICKY));
  });

  it("is nothing where nothing is written", () => {
    expect(previewOf(" \n ")).toBeNull();
  });

  it("is offered for each line that Ada wrote to herself", () => {
    expect(linesIn("I feel lonely\n\n  and tired \nI long for rest")).toEqual([
      "I feel lonely",
      "and tired",
      "I long for rest",
    ]);
  });
});
