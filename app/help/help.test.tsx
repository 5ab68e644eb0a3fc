import { readdirSync, readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { helpIn } from "../../lib/help/entries";
import { COUNTRIES, digitsOf } from "../../lib/help/entry";
import words from "../../lib/words/en.json";
import { Page } from "../look/Page";
import { Bigger } from "./Bigger";
import { CountryHelp } from "./CountryHelp";
import { NothingKnown } from "./NothingKnown";
import { Safe } from "./Safe";
import { HelpContext } from "./useHelp";
import { Wrong } from "./Wrong";

const shown = (part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={words} timeZone="UTC">
      {part}
    </NextIntlClientProvider>,
  );

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link ?? "");

describe("the help of a country", () => {
  it.each(COUNTRIES)("%s begins with whom to call in danger", (country) => {
    const page = shown(<CountryHelp country={country} />);
    const titles = [...page.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, title]) => title);
    expect(titles[0]).toBe(words.help.kinds.emergency);
    expect(titles).toHaveLength(4);
  });

  it.each(COUNTRIES)("%s makes a link of plain digits alone, and of addresses", (country) => {
    const links = linksIn(shown(<CountryHelp country={country} />));
    for (const link of links) expect(link).toMatch(/^(tel:\d{2,}|https?:\/\/.+)$/);
    const phones = helpIn(country).flatMap(({ entries }) =>
      entries.flatMap(({ ways }) => ways.flatMap((way) => (way.by === "phone" ? [digitsOf(way.number)] : []))),
    );
    expect(links.filter((link) => link.startsWith("tel:"))).toEqual(
      phones.filter((digits) => digits !== null).map((digits) => `tel:${digits}`),
    );
  });

  it.each(COUNTRIES)("%s names for each entry where it was read", (country) => {
    const page = shown(<CountryHelp country={country} />);
    const entries = helpIn(country).flatMap(({ entries }) => entries);
    expect(page.match(/Read on public pages/g)).toHaveLength(entries.length);
    const sources = entries.flatMap(({ sources }) => sources).length;
    expect(page.match(/<li>(?!<)/g)).toHaveLength(sources);
  });

  it("says so where nothing is known of a kind", () => {
    expect(shown(<CountryHelp country="DK" />)).toContain("We have no helpline for this in this country yet.");
    expect(shown(<CountryHelp country="TR" />)).toContain("We have no crisis helpline in this country yet.");
    expect(shown(<NothingKnown />)).toContain("We have nothing for your country yet");
  });

  it("says so where an entry is old, or was read only once", () => {
    const page = shown(<CountryHelp country="GB" />);
    expect(page).toContain(words.help.read.old);
    expect(page).toContain(words.help.read.once);
    expect(page).toContain("Read on public pages without a date");
  });
});

describe("the way to help", () => {
  it("stands in the frame of every page, and there is no other frame", () => {
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
      /(?<!\.test)\.tsx$/.test(file),
    );
    const frames = files.filter((file) => readFileSync(`app/${file}`, "utf8").includes("<main"));
    expect(files.length).toBeGreaterThan(300);
    expect(frames).toEqual(["look/Page.tsx"]);
    const framed = (
      <HelpContext value={{ open: () => {}, contact: null }}>
        <Page>{null}</Page>
      </HelpContext>
    );
    expect(linksIn(shown(framed))).toContain("/help");
  });
});

describe("the words of help", () => {
  it("never claim that a number was checked", () => {
    expect(JSON.stringify(words.help)).not.toMatch(/\b(checked|verified|confirmed|tested|guarantee)/i);
  });

  it("ask nothing that could be answered here", () => {
    for (const part of [<Safe key="safe" />, <Bigger key="bigger" />])
      expect(shown(part)).not.toMatch(/<(input|select|textarea|button|form)/);
  });

  it("lead to whoever runs the house, or say that nobody can be told", () => {
    expect(linksIn(shown(<Wrong contact="mailto:ada@heard.example" />))).toEqual(["mailto:ada@heard.example"]);
    expect(linksIn(shown(<Wrong contact={null} />))).toEqual([]);
    expect(shown(<Wrong contact={null} />)).toContain("have left no address to write to");
  });
});
