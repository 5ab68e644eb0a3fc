import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Opening, readOpening, writeOpening } from "./opening";

const written = (opening: Opening): string => {
  const done = writeOpening(opening);
  if ("refused" in done) throw new Error(done.refused);
  return done.text;
};

const walk = { title: "Sunday walk", lead: "Slowly.", prompts: { "say-1": "What did you see?" } };

describe("the sealed words of an opening", () => {
  it("are the topic alone where Ada proposes one of our formats, as they always were", () => {
    expect(written({ topic: "The holidays", own: null })).toBe("The holidays");
    expect(readOpening("The holidays")).toEqual({ topic: "The holidays", own: null });
  });

  it("carry title, lead and prompts of their own format with the topic", () => {
    expect(readOpening(written({ topic: "The dog", own: walk }))).toEqual({ topic: "The dog", own: walk });
  });

  it("come back as they were written, even where a topic looks like an opening", () => {
    const own = fc.option(
      fc.record({
        title: fc.string({ maxLength: 60 }),
        lead: fc.string({ maxLength: 200 }),
        prompts: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}-\d{1,2}$/), fc.string({ maxLength: 200 }), {
          noNullPrototype: true,
        }),
      }),
    );
    const looksLikeOne = fc
      .tuple(fc.string(), own)
      .map(([topic, words]) => JSON.stringify({ v: 1, topic, own: words }));
    const topic = fc.oneof(fc.string(), fc.json(), looksLikeOne, fc.constant("{}"));
    fc.assert(
      fc.property(topic, own, (about, words) => {
        const opening = { topic: about, own: words };
        const done = writeOpening(opening);
        if ("text" in done) expect(readOpening(done.text)).toEqual(opening);
      }),
    );
  });

  it("are refused by name where they would not fit into one command", () => {
    const prompts = Object.fromEntries(Array.from({ length: 12 }, (_, no) => [`say-${no}`, "界".repeat(200)]));
    expect(writeOpening({ topic: "界".repeat(200), own: { ...walk, prompts } })).toHaveProperty("text");
    const more = { ...prompts, ...Object.fromEntries([1, 2, 3].map((no) => [`ask-${no}`, "界".repeat(200)])) };
    expect(writeOpening({ topic: "", own: { ...walk, prompts: more } })).toEqual({ refused: "too-large" });
  });

  it("of a partner's own making are shown as the line they are where they are no opening", () => {
    for (const text of ['{"v":2,"topic":"x","own":null}', '{"v":1,"topic":1,"own":null}', '{"v":1,"topic":"x"}', "{"])
      expect(readOpening(text)).toEqual({ topic: text, own: null });
    const long = JSON.stringify({ v: 1, topic: "x", own: { ...walk, title: "x".repeat(61) } });
    expect(readOpening(long).own).toBeNull();
  });
});
