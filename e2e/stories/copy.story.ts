import { expect, type Page } from "@playwright/test";
import { takesFile } from "../people/files";
import { looksSound } from "../people/looks";
import type { Person } from "../people/person";
import { test } from "../people/stage";
import { beginsTalk, closesWell, spoken, takesTurn } from "../people/turn";

const TOPIC = "A copy of *this*";
const SAID = { ...spoken("in it"), said: "- not a list\n# not a title" };
const TAKEAWAYS = ["Her own takeaway", "His own takeaway"] as const;

test("Ada takes the notes along: as text, as data and on paper, and it is what her page shows", async ({
  couple: { ada, ben },
}) => {
  await beginsTalk(ada, ben, TOPIC);
  await takesTurn(ada, ben, { ...SAID });
  await takesTurn(ben, ada, spoken("in his"));
  await closesWell(ada, ben, TAKEAWAYS);
  const { page } = ada;
  await page.getByRole("link", { name: "Read it again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: TOPIC })).toBeVisible();
  await expect(page.getByRole("heading", { name: "A copy for yourself" })).toBeVisible();
  const shown = await lettersOn(page);
  expect(shown).toContain(SAID.said);

  const markdown = await taken(page, "As text (Markdown)");
  expect(markdown.name).toMatch(/^notes-\d{4}-\d{2}-\d{2}\.md$/);
  expect(quotesIn(markdown.text)).toEqual(shown);
  expect(markdown.text).toMatch(/^# A copy of \\\*this\\\*$/m);

  const json = await taken(page, "As data (JSON)");
  expect(json.name).toMatch(/^notes-\d{4}-\d{2}-\d{2}\.json$/);
  const data = JSON.parse(json.text) as Data;
  expect(data).toMatchObject({ version: 1, topic: { state: "open", text: TOPIC }, closed: { kept: "everything" } });
  expect(data.sections.flatMap(({ lines }) => lines.flatMap(({ words }) => words?.text ?? []))).toEqual(shown);

  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText(TAKEAWAYS[0], { exact: true })).toBeVisible();
  await page.emulateMedia({ media: null });
  await looksSound(ada, "notes with a copy");
  await sayTogether(ada, ben);
  for (const ending of ["As text (Markdown)", "As data (JSON)"]) {
    const { text } = await taken(page, ending);
    expect(text).toContain(HIS_WORDS);
    expect(text).not.toContain(HER_WORDS);
  }
});

const HER_WORDS = "We were both tired.";
const HIS_WORDS = "We were both tired, and we want to be kind.";

/** Ada says what both could say, Ben puts it differently, Ada approves: both read the same words. [B1] [B2] */
async function sayTogether(ada: Person, ben: Person): Promise<void> {
  await ada.presses("Write it together");
  await ada.page.getByLabel("In words you can both stand behind").fill(HER_WORDS);
  await ada.presses("Ask Ben");
  await expect(ada.page.getByText("Ben has not answered yet.")).toBeVisible();
  await expect(ada.page.getByRole("heading", { name: "What we both say" })).toBeFocused();
  await ben.page.getByRole("link", { name: "Read it again" }).click();
  await expect(ben.page.getByText(HER_WORDS, { exact: true })).toBeVisible();
  await looksSound(ben, "what both say, to approve");
  await ben.presses("Put it differently");
  const words = ben.page.getByLabel("In words you can both stand behind");
  await expect(words).toHaveValue(HER_WORDS);
  await words.fill(HIS_WORDS);
  await ben.presses("Ask Ada");
  await expect(ada.page.getByText(HIS_WORDS, { exact: true })).toBeVisible();
  await ada.presses("Yes, this is what we say");
  for (const { page } of [ada, ben]) {
    await expect(page.getByText("You both said yes to this, ")).toBeVisible();
    await expect(page.getByText(HIS_WORDS, { exact: true })).toBeVisible();
    await expect(page.getByText(HER_WORDS, { exact: true })).toHaveCount(0);
  }
  await expect(ada.page.getByRole("heading", { name: "What we both say" })).toBeFocused();
  await looksSound(ada, "what both say");
}

test("of words that were not kept a copy says only that", async ({ couple: { ada, ben } }) => {
  await beginsTalk(ada, ben, "Notes only", "none", "notes");
  await takesTurn(ada, ben, spoken("let go"));
  await takesTurn(ben, ada, spoken("let go"));
  await closesWell(ada, ben, TAKEAWAYS);
  const { page } = ada;
  await page.getByRole("link", { name: "Read it again" }).click();
  await expect(page.getByRole("heading", { name: "A copy for yourself" })).toBeVisible();
  const { text } = await taken(page, "As text (Markdown)");
  expect(quotesIn(text)).toEqual(await takeawaysOn(page));
  expect(text).toContain("*This was not kept.*");
  expect(text).not.toContain("let go");
  const { text: json } = await taken(page, "As data (JSON)");
  expect(json).toContain(`"state": "not-kept"`);
  expect(json).not.toContain("let go");
});

type Data = {
  readonly sections: readonly { readonly lines: readonly { readonly words: { readonly text?: string } | null }[] }[];
};

/** The file that a button hands out. */
const taken = (page: Page, button: string) => takesFile(page.getByRole("button", { name: button, exact: true }));

/** What people wrote, in the order of the page. */
const lettersOn = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole("article")
    .locator("p.font-serif")
    .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ""));

const takeawaysOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "What each took along" }) })
    .locator("p.font-serif")
    .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ""));

/** The quotes of a Markdown text, as a reader of it would show them. */
const quotesIn = (markdown: string): readonly string[] =>
  markdown
    .split("\n\n")
    .filter((block) => block.startsWith(">"))
    .map((block) =>
      block
        .trimEnd()
        .split("\n")
        .map((line) => line.slice(2).replace(/\\$/, ""))
        .join("\n")
        .replace(/\\([!-/:-@[-`{-~])/g, "$1"),
    );
