import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import words from "../../lib/words/en.json";
import { HelpContext } from "../help/useHelp";
import { ToKnow } from "../room/ToKnow";
import { Fault } from "./Fault";
import SecurityPage from "./page";

const shown = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={words} timeZone="UTC">
      <HelpContext value={{ open: () => {}, contact: null }}>{part}</HelpContext>
    </NextIntlClientProvider>,
  );

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? "");

/** Every sentence in a part of the words, however deep. */
const sentencesIn = (part: unknown): readonly string[] =>
  typeof part === "string" ? [part] : Object.values(part ?? {}).flatMap(sentencesIn);

const ASKS = /<(input|select|textarea|form|button)/;

describe("the page that says what we see", () => {
  const page = shown(<SecurityPage />);

  it("leaves none of its sentences out", () => {
    const { tell: _, ...said } = words.security.wrong;
    const all = sentencesIn({ ...words.security, wrong: said });
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((sentence) => !page.includes(sentence))).toEqual([]);
  });

  it("needs no script, and leads to nobody else", () => {
    expect(page).not.toMatch(ASKS);
    expect(linksIn(page)).toEqual(["/", "/help", "/leave"]);
  });

  it("says whom to tell of a fault, or that there is no address", () => {
    expect(linksIn(shown(<Fault contact="mailto:ada@heard.example" />))).toEqual(["mailto:ada@heard.example"]);
    expect(page).toContain("have left no address to write to");
  });
});

describe("what each reads before a seat is taken", () => {
  const [hers, his] = [shown(<ToKnow name={null} />), shown(<ToKnow name="Ada" />)];

  it("is the same for who opens a room and who is invited, but for the name", () => {
    expect(his.replaceAll("Ada", words.before.theOther)).toBe(hers);
    expect(hers).toContain("this room is not a safe tool");
  });

  it("asks nothing, has help at hand, and opens beside it what would lose the invitation", () => {
    expect(hers).not.toMatch(ASKS);
    expect(linksIn(hers)).toEqual(["/help", "/help#safe", "/security"]);
    expect(hers).toContain('href="/security" target="_blank" rel="noopener noreferrer"');
  });
});
