import { expect } from "@playwright/test";
import { everyTable, trafficOf } from "../canary/places";
import { type Place, search } from "../canary/search";
import { houseData, talkAt } from "../people/archive";
import { takesFile } from "../people/files";
import { looksSound } from "../people/looks";
import { saysFeltHeard, typesPassphrase, unlocksPrivate } from "../people/own";
import type { Person } from "../people/person";
import { type Couple, test } from "../people/stage";
import { beginsTalk } from "../people/turn";
import { REFUSED } from "../people/watched";

// Nothing that chance would put into a sealed text, and nothing that the program itself says.
const NOTE = "Velvet artichoke, for my eyes";
const CHANGED = "Velvet artichoke, and a pelican";
const TYPED = "Marzipan typed and not yet kept";

const button = ({ page }: Person, name: string) => page.getByRole("button", { name, exact: true });
const onlyForYou = ({ page }: Person) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: "Only for you" }) });
const feltFold = ({ page }: Person) => page.locator("details").filter({ hasText: "How much you felt heard" });

test("Ada says how much she felt heard and writes for herself; nothing of it is Ben's, and it stays hers when he deletes the talk [K1]", async ({
  couple,
}) => {
  const { ada, ben, room } = couple;
  const answers = answersTo(ben);
  await talked(couple, "Something of one’s own");
  await test.step("Each is asked once, and may let it be", () => areAsked(couple));
  const notes = `${room}/notes/${talkAt(ada.page.url())}`;
  for (const who of [ada, ben]) await who.page.getByRole("link", { name: "Read it again" }).click();
  await test.step("She unlocks what is private, with the right passphrase only, and writes", () => writes(ada));
  await test.step("What she types outlives reload and lock, and shows after the second unlock alone", () =>
    typesOn(ada));
  await test.step("A copy holds it where she ticks so, and else does not", async () => {
    const asData = async () => JSON.parse((await takesFile(button(ada, "As data (JSON)"))).text);
    expect(await asData()).toMatchObject({ own: null });
    await ada.page.getByRole("checkbox", { name: /^With what is only for me/ }).check();
    expect(await asData()).toMatchObject({
      own: { feltHeard: 7, notes: [{ words: { state: "open", text: CHANGED } }] },
    });
  });
  await test.step("Ben finds nothing of it: on no screen, on no wire, in no table", async () => {
    const screens = await looksForIt(ben, room);
    const heard = await answers();
    const own = heard.filter(({ path }) => /\/(felt-heard|private-notes)/.test(path));
    expect(own.length).toBeGreaterThan(2);
    for (const { body } of own) expect(body).toMatch(/^\{"ok":true,"(feltHeard":(null|\[\])|privateNotes":\[\])\}$/);
    const bodies = { where: "Ben's answers", bytes: Buffer.from(heard.map(({ body }) => body).join("\n")) };
    const places = [...(await everyTable(houseData())), trafficOf(ada), trafficOf(ben), screens, bodies];
    expect(places.map(({ where }) => where)).toContain('table public."PrivateNote"');
    const texts = [NOTE, CHANGED, TYPED, "Velvet artichoke", ada.paper.passphrase];
    expect(
      search(
        texts.map((text) => ({ what: "her own", text })),
        places,
      ),
    ).toEqual([]);
  });
  await test.step("He deletes the talk, and she has hers", () => keepsHers(couple, notes));
  await test.step("Over time it is a picture, and hers alone", () => seesItOverTime(couple));
});

/** Ada says seven, Ben lets it be; neither is asked again. */
async function areAsked({ ada, ben }: Couple): Promise<void> {
  await looksSound(ada, "end of a talk asks");
  await saysFeltHeard(ada, 7);
  await button(ben, "Not this time").click();
  await expect(ben.page.getByText(/^That is all right\. You can still say it/)).toBeFocused();
  for (const who of [ada, ben]) {
    await who.page.reload();
    await expect(feltFold(who)).toBeVisible();
    await expect(who.page.getByRole("radio")).toHaveCount(0);
  }
}

async function writes(ada: Person): Promise<void> {
  await button(ada, "Open my private notes").click();
  await looksSound(ada, "second unlock");
  await typesPassphrase(ada, "some other words entirely");
  await expect(ada.page.getByText("That passphrase does not open it. Try once more.")).toBeVisible();
  await typesPassphrase(ada, ada.paper.passphrase);
  await expect(ada.page.getByText(/^Your private notes are open\./)).toBeFocused();
  await expect(onlyForYou(ada).getByText("Nothing written here yet.")).toBeVisible();
  await ada.page.getByLabel("A note on this talk, for yourself").fill(NOTE);
  await button(ada, "Keep this note").click();
  await expect(onlyForYou(ada).getByText(NOTE, { exact: true })).toBeVisible();
  await feltFold(ada).getByText("How much you felt heard").click();
  await looksSound(ada, "private notes");
}

/** Ada changes her note and begins another, locks in the middle of it, and goes on after a reload. */
async function typesOn(ada: Person): Promise<void> {
  await button(ada, "Change").click();
  await ada.page.getByLabel("Change your note").fill(CHANGED);
  await ada.page.getByLabel("A note on this talk, for yourself").fill(TYPED);
  await button(ada, "Lock again").click();
  await expect(button(ada, "Open my private notes")).toBeVisible();
  await ada.page.reload();
  await expect(button(ada, "Open my private notes")).toBeVisible();
  await expect(ada.page.getByText(/artichoke|Marzipan/)).toHaveCount(0);
  await unlocksPrivate(ada);
  await expect(ada.page.getByLabel("Change your note")).toHaveValue(CHANGED);
  await expect(ada.page.getByLabel("A note on this talk, for yourself")).toHaveValue(TYPED);
  await button(ada, "Keep the change").click();
  await expect(onlyForYou(ada).getByText(CHANGED, { exact: true })).toBeVisible();
}

/** Ben unlocks all that could be there; gives what his screens held. */
async function looksForIt(ben: Person, room: string): Promise<Place> {
  await feltFold(ben).getByText("How much you felt heard").click();
  await expect(ben.page.getByRole("radio", { checked: true })).toHaveCount(0);
  const seen = [await ben.page.content()];
  await ben.page.goto(`${room}/own-notes`);
  await unlocksPrivate(ben);
  await expect(ben.page.getByText("Nothing written here yet.")).toBeVisible();
  seen.push(await ben.page.content());
  return { where: "Ben's screens", bytes: Buffer.from(seen.join("\n")) };
}

/** Ben deletes the talk of these notes; Ada reads hers, writes one about nothing, and erases the first herself. */
async function keepsHers({ ada, ben, room }: Couple, notes: string): Promise<void> {
  // Whoever reads it anew in the very moment hears that it is gone.
  for (const { watched } of [ada, ben]) watched.forgive(REFUSED);
  await ben.page.goto(notes);
  await button(ben, "Delete this talk").click();
  await button(ben, "Delete it for both").click();
  for (const { page } of [ada, ben])
    await expect(page.getByRole("heading", { level: 1, name: "This talk was deleted" })).toBeVisible();
  await expect(onlyForYou(ada).getByText(CHANGED, { exact: true })).toBeVisible();
  await ada.page.goto(room);
  await ada.page.getByRole("link", { name: "Private notes" }).click();
  await unlocksPrivate(ada);
  const row = ada.page.getByRole("listitem").filter({ hasText: CHANGED });
  await expect(row.getByText(/^On a talk: A floor talk, .+ \(deleted\)$/)).toBeVisible();
  await ada.page.getByLabel("A note for yourself").fill("On nothing in particular");
  await button(ada, "Keep this note").click();
  await expect(ada.page.getByRole("listitem").filter({ hasText: "On nothing in particular" })).toBeVisible();
  await looksSound(ada, "own notes");
  await row.getByRole("button", { name: "Erase" }).click();
  await button(ada, "Erase it").click();
  await expect(row).toHaveCount(0);
}

/** After another talk Ada's picture has two dots, one of them for the talk that is deleted; Ben's is empty. */
async function seesItOverTime({ ada, ben, room }: Couple): Promise<void> {
  for (const { page } of [ada, ben]) await page.goto(room);
  await talked({ ada, ben }, "Another one");
  await saysFeltHeard(ada, 4);
  for (const who of [ada, ben]) {
    await who.page.goto(`${room}/back`);
    await feltFold(who).getByText("How much you felt heard").click();
  }
  await expect(feltFold(ada).getByRole("listitem")).toHaveText([/: 7, 4$/]);
  await expect(feltFold(ada).locator("circle")).toHaveCount(2);
  await looksSound(ada, "felt over time");
  // What she wrote for herself is no part of what is looked through.
  await ada.page.getByLabel("Look for words").fill("particular");
  await expect(ada.page.getByRole("heading", { name: /^Nothing found/ })).toBeVisible();
  await expect(feltFold(ben).getByText(/^Once you have said it after two talks/)).toBeVisible();
}

/** A talk in which Ada said something, ended by her; both are at its end. */
async function talked({ ada, ben }: Pick<Couple, "ada" | "ben">, topic: string): Promise<void> {
  await beginsTalk(ada, ben, topic);
  await ada.says("What Ada said aloud");
  await ben.reads("What Ada said aloud");
  await ada.endsTalk();
  await Promise.all([ada.seesTheEnd(), ben.seesTheEnd()]);
}

/** Every answer that a person's browser gets from our routes from now on. */
function answersTo({ page }: Person) {
  const heard: Promise<{ readonly path: string; readonly body: string }>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    // An answer that nobody waited for has no body any more.
    const body = response.text().catch(() => "");
    if (pathname.startsWith("/api/")) heard.push(body.then((text) => ({ path: pathname, body: text })));
  });
  return () => Promise.all(heard);
}
