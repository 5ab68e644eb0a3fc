import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { instant } from "../../values/time";
import { asJson } from "./asJson";
import { asMarkdown } from "./asMarkdown";
import { fileName } from "./fileName";
import { copiedWords } from "./talkCopy";
import { open, someCopy, someOwnCopy } from "./testing/someCopy";

/** Signs that begin something in Markdown wherever they stand, and those that do where a line begins. */
const SIGN = /[\\`*_[\]<>&~|$^{}#@]/;
const BEGINNING = /^(?:[ \t]|[-+=:%]|\d+[.)])/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

const quotedIn = (markdown: string): readonly string[] =>
  markdown.split("\n").flatMap((line) => (line.startsWith(">") ? [line.slice(2)] : []));

/** A quoted line without the backslash that only keeps the next one below it. */
const unbroken = (line: string): string => (/(?<!\\)(?:\\\\)*\\$/.test(line) ? line.slice(0, -1) : line);

/** What a reader of Markdown would show of a quoted line. */
const shown = (line: string): string =>
  unbroken(line)
    .replace(ESCAPED, "$1")
    .replace(/[\u00a0\t]/g, " ");

const nasty = fc.array(
  fc.constantFrom(
    ...["#", "##", "-", "+", "*", "_", "`", "```", ">", "<", "<b>", "|", "\\", "=", "===", "---", "1.", "2)", "[a](b)"],
    ...[
      "![i](u)",
      "&amp;",
      "~~",
      "$",
      "^",
      "{",
      ":",
      "https://x.y",
      "www.x.y",
      "a@b.c",
      "    ",
      "\t",
      "\n",
      "\r\n",
      "\r",
    ],
    ...["word", "ich", "日本", " ", "!", "é"],
  ),
  { maxLength: 24 },
);

describe("a copy as Markdown", () => {
  it("reads like the page", () => {
    expect(asMarkdown(someCopy("I do them\nevery evening.\n\nAlone."))).toBe(`# The dishes

Floor talk

14 Nov 2026, 20:10 · 24 minutes long

## What each took along

**Ben**

> Twice a week

## What we both say

> We were both tired

You both said yes to this, 14 November 2026

## What we agree on

> We take turns

Ada and Ben · by 1 December 2026 · agreed 14 November 2026

### Turn 1: Ada speaks

**Ada**

> I do them\\
> every evening.
>
> Alone.

**Ben**

*This was not kept.*

**You both wanted another turn.**
`);
  });

  it("never lets what was written look like structure, and loses none of it", () => {
    const frame = asMarkdown(someCopy("x"))
      .split("\n")
      .filter((line) => !line.startsWith(">"));
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = parts.join("");
        const markdown = asMarkdown(someCopy(text));
        expect(markdown.split("\n").filter((line) => !line.startsWith(">"))).toEqual(frame);
        const lines = quotedIn(markdown).slice(3);
        for (const line of lines) {
          expect(unbroken(line).replace(ESCAPED, "")).not.toMatch(SIGN);
          expect(line).not.toMatch(BEGINNING);
          expect(line).not.toMatch(/https?:\/\/|www\./);
        }
        const written = text.split(/\r\n|[\n\r]/).map((line) => line.trimEnd().replaceAll("\t", " "));
        expect(lines.map(shown)).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });

  it("escapes what was agreed on like any other words, and says nothing where nothing was", () => {
    const copy = someCopy("x");
    const [agreed] = copy.agreements.agreed;
    if (agreed === undefined) throw new Error("nothing agreed");
    const nasty = { ...agreed, words: open("# ours\n- and *this*"), facts: "# You both" };
    const markdown = asMarkdown({ ...copy, agreements: { ...copy.agreements, agreed: [nasty] } });
    expect(markdown).toContain("> \\# ours\\\n> \\- and \\*this\\*\n\n\\# You both\n");
    const without = asMarkdown({ ...copy, agreements: { ...copy.agreements, agreed: [] } });
    expect(without).not.toContain("What we agree on");
  });

  it("ends with what is only for its taker, where that was asked for, as letters too", () => {
    const [before = "", own = ""] = asMarkdown(someOwnCopy("# mine\n- alone")).split("\n## Only for you\n");
    expect(`${before}\n`.trimEnd()).toBe(asMarkdown(someCopy("I do them")).trimEnd());
    expect(own).toBe(`
You felt heard: 7 of 10.

**14 Nov 2026, 20:40**

> \\# mine\\
> \\- alone

**14 Nov 2026, 20:10**

*This cannot be opened.*
`);
  });

  it("escapes what both say like any other words, and says nothing where they said nothing", () => {
    const copy = someCopy("x");
    if (copy.summary === null) throw new Error("nothing said");
    const markdown = asMarkdown({
      ...copy,
      summary: { ...copy.summary, words: open("# ours\n- and *this*"), facts: "# both" },
    });
    expect(markdown).toContain("> \\# ours\\\n> \\- and \\*this\\*\n\n\\# both\n");
    expect(asMarkdown({ ...copy, summary: null })).not.toContain("What we both say");
    expect(JSON.parse(asJson({ ...copy, summary: null }))).toMatchObject({ summary: null });
  });

  it("keeps a topic on its one line", () => {
    const [first, second] = asMarkdown(someCopy("x", "One\n# two\n\n- three #")).split("\n");
    expect([first, second]).toEqual(["# One \\# two - three \\#", ""]);
  });
});

const moment = z.iso.datetime();
const seat = z.enum(["a", "b"]);
const words = z.nullable(
  z.union([
    z.strictObject({ state: z.literal("open"), text: z.string() }),
    z.strictObject({ state: z.enum(["not-kept", "erased", "withheld", "locked", "tampered"]) }),
  ]),
);
const line = z.strictObject({
  ...{ seq: z.int().check(z.minimum(1)), at: moment, by: z.nullable(seat), step: z.string(), label: z.string(), words },
  kind: z.enum(["said", "answered", "wishes-met", "left-out"]),
});
const agreement = z.strictObject({
  ...{ words, who: z.nullable(z.enum(["a", "b", "both"])), by: z.nullable(z.iso.date()), agreedAt: moment },
  outcome: z.enum(["open", "done", "still-on", "let-go", "again"]),
  outcomeAt: z.nullable(moment),
});
/** docs/export.md, version 1. */
const document = z.strictObject({
  ...{ version: z.literal(1), kind: z.literal("notes"), topic: words, began: moment },
  format: z.strictObject({ id: z.string(), title: z.nullable(z.string()) }),
  partners: z.strictObject({ a: z.string(), b: z.string() }),
  closed: z.nullable(
    z.strictObject({
      at: moment,
      cause: z.enum(["finished", "ended", "lapsed", "room-closed"]),
      kept: z.enum(["everything", "notes", "nothing"]),
    }),
  ),
  sections: z.array(
    z.strictObject({
      kind: z.enum(["plans", "takeaways", "course"]),
      ...{ title: z.nullable(z.string()), speaker: z.nullable(seat), lines: z.array(line) },
    }),
  ),
  summary: z.nullable(z.strictObject({ words, approvedAt: moment })),
  agreements: z.array(agreement),
  own: z.nullable(
    z.strictObject({
      feltHeard: z.nullable(z.int().check(z.minimum(0), z.maximum(10))),
      notes: z.array(z.strictObject({ at: moment, changed: moment, words })),
    }),
  ),
});

describe("a copy as JSON", () => {
  it("is what docs/export.md says, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = document.parse(JSON.parse(asJson(someCopy(text))));
        expect(read.sections[1]?.lines[0]?.words).toEqual({ state: "open", text });
      }),
    );
  });

  it("says of words that are not there only why", () => {
    const read = document.parse(JSON.parse(asJson({ ...someCopy("x"), closed: null, topic: null })));
    expect(read.sections[1]?.lines[1]).toEqual({
      ...{ seq: 5, at: "2026-11-14T20:10:00.000Z", by: "b", kind: "said", step: "say", label: "Ben" },
      words: { state: "erased" },
    });
    expect(read.summary).toEqual({
      words: { state: "open", text: "We were both tired" },
      approvedAt: "2026-11-14T20:10:00.000Z",
    });
    expect(read.agreements).toEqual([
      {
        ...{ words: { state: "open", text: "We take turns" }, who: "both", by: "2026-12-01", outcome: "open" },
        ...{ agreedAt: "2026-11-14T20:10:00.000Z", outcomeAt: null },
      },
    ]);
  });
});

describe("what is only for oneself, as JSON", () => {
  it("is not there unless it was asked for", () => {
    expect(document.parse(JSON.parse(asJson(someCopy("x")))).own).toBeNull();
    expect(document.parse(JSON.parse(asJson(someOwnCopy("mine")))).own).toEqual({
      feltHeard: 7,
      notes: [
        { at: "2026-11-14T20:10:00.000Z", changed: "2026-11-14T20:11:00.000Z", words: { state: "open", text: "mine" } },
        { at: "2026-11-14T20:10:00.000Z", changed: "2026-11-14T20:10:00.000Z", words: { state: "tampered" } },
      ],
    });
  });
});

describe("a copy", () => {
  const sentences = {
    ...{ "not-kept": "not kept", erased: "erased" },
    ...{ withheld: "closed", locked: "not here", tampered: "not as written" },
  };

  it("takes words as they are shown: their text, or the sentence in its place", () => {
    expect(copiedWords({ state: "open", text: "Hello" }, sentences)).toEqual(open("Hello"));
    expect(copiedWords({ state: "withheld" }, sentences)).toEqual({ state: "withheld", sentence: "closed" });
    expect(copiedWords({ state: "opening" }, sentences)).toBeNull();
    expect(copiedWords(undefined, sentences)).toBeNull();
  });

  it("has a file name of a day alone, by the clock on the wall", () => {
    const late = instant(Date.UTC(2026, 10, 27, 23, 30));
    expect(fileName(late, "UTC", "md")).toBe("notes-2026-11-27.md");
    expect(fileName(late, "Europe/Berlin", "json")).toBe("notes-2026-11-28.json");
  });
});
