import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import few from "../../lib/words/broken/en.json";
import words from "../../lib/words/en.json";
import { AllBroken } from "./AllBroken";

describe("the page in place of a house that broke", () => {
  const page = renderToStaticMarkup(<AllBroken />);

  it("has the way out before all else, and works as plain links", () => {
    const links = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(["/leave", "/", "/help", "/leave"]);
    expect(page).toMatch(/^(<title>Heard<\/title>)?<aside [^>]*><a href="\/leave" data-leave/);
    expect(page).toContain("<title>Heard</title>");
  });

  it("says what is so and what to do now", () => {
    for (const sentence of [few.look.brokenTitle, few.look.broken, few.look.again, few.look.brokenStill])
      expect(page).toContain(sentence);
  });

  it("brings no script and no style that the policy of pages would refuse", () => {
    expect(page).not.toMatch(/<(script|style)|\sstyle=/);
  });

  it("says it in the same words as the rest of the house", () => {
    expect(words.look).toMatchObject(few.look);
  });
});
