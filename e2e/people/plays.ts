import { expect } from "@playwright/test";
import type { Format, Writing } from "../../lib/talk/format";
import type { StepSkeleton } from "../../lib/talk/skeleton";
import type { StepWords } from "../../lib/words/formatWords";
import { findSound, foundSound } from "./looked";
import { looksSound } from "./looks";
import type { Person } from "./person";
import { type Place, placeOf, watchForProgress } from "./place";
import { type Script, scriptOf } from "./script";
import type { Couple } from "./stage";

/** What is said wherever something is asked for: long enough to be quoted from, and told apart by who says it where. */
const textOf = (name: string, step: string) => `At ${step} ${name} says: the evening was quiet and I felt at home`;

/** Which kind of screen a step has. Formats share most of them: Axe looks at each kind once in a run. */
const kindOf = (
  { by, sent, shown, input, answers, clock }: StepSkeleton,
  { fields, picks }: StepWords,
  doing: string,
) => [by, sent === "stay", sent === null, shown, input, answers.length > 0, clock?.mode, !fields, !picks, doing].join();

/** Plays a format's trial through on two screens: each does what theirs asks, by the words on it. Answers where they came. */
export async function playThrough({ ada, ben }: Couple, format: Format): Promise<ReadonlySet<string>> {
  const script = scriptOf(format);
  const seen = new Set<string>();
  const done = new Set<string>();
  const isOver = ({ page }: Person) => page.getByRole("heading", { name: "The talk is over" }).isVisible();
  const moving = watchForProgress();
  const over = new Set<Person>();
  while (over.size < 2) {
    for (const [person, other] of [
      [ada, ben],
      [ben, ada],
    ] as const) {
      const place = await placeOf(person).catch(() => null);
      if (place === null) {
        if (await isOver(person)) over.add(person);
        else await goesOn(person);
        continue;
      }
      const step = script.step(place.part, place.id);
      if (!step) throw new Error(`${place.part}/${place.id} is not in the trial`);
      await lookAt({ person, place, step, script, format, seen });
      const said = await act({ person, other, place, step, script, done }).catch(moving.tell);
      if (said) await isRead(other, said);
      moving.isAt(person, place);
    }
    await ada.page.waitForTimeout(100);
  }
  return seen;
}

/** A line that broke on a crowded machine pauses the talk; then both say that it goes on. */
async function goesOn({ page }: Person): Promise<void> {
  const go = page.getByRole("button", { name: "Go on", exact: true });
  if (await go.isVisible()) await go.click({ timeout: 2_000 }).catch(() => undefined);
}

type Looking = {
  readonly person: Person;
  readonly place: Place;
  readonly step: StepSkeleton;
  readonly script: Script;
  readonly format: Format;
  readonly seen: Set<string>;
};

async function lookAt({ person, place, step, script, format, seen }: Looking): Promise<void> {
  const { part, id, doing } = place;
  const screen = `${part}/${id} ${doing}`;
  if (seen.has(`${screen} ${person.name}`)) return;
  seen.add(`${screen} ${person.name}`).add(`${part}/${id}`);
  const kind = kindOf(step, script.words(id), doing);
  if (foundSound(kind)) return;
  if (await looksSound(person, `${format.skeleton.format} ${part} ${id} ${doing}`.replaceAll("/", " ")))
    findSound(kind);
}

type Acting = {
  readonly person: Person;
  readonly other: Person;
  readonly place: Place;
  readonly step: StepSkeleton;
  readonly script: Script;
  /** What each has done so far. */
  readonly done: Set<string>;
};

const SOON = { timeout: 4_000 };

/** Does one thing; answers what the other is to read of it now, if there is anything. */
async function act({ person, other, place, step, script, done }: Acting): Promise<string | null> {
  const { page } = person;
  const words = script.words(place.id);
  const button = (name = "") => page.getByRole("button", { name: name.replace("{partner}", other.name), exact: true });
  const visit = `${place.stepNo} ${person.name}`;
  const given = (answer: string) => `${place.part}/${place.id} ${person.name} ${answer}`;
  const mayWrite = step.sent !== null && place.doing === "acting" && !done.has(visit);
  if (mayWrite && script.untilQuiet(place.part) && done.has(given("said"))) {
    await button(words.pass).click(SOON);
    done.add(visit);
    return null;
  }
  // Where one may go on saying or answer instead, it is said once.
  const isSaid = step.answers.length > 0 && done.has(given("said"));
  if (mayWrite && !isSaid) {
    const text = await write({ person, step, words, writing: script.writing(place.id) });
    await button(words.send).click(SOON);
    done.add(visit).add(given("said"));
    return step.shown === "when-sent" || step.shown === "as-written" ? text : null;
  }
  // After saying, the last of the answers comes first, and each in its turn: what more they open is seen on the way.
  const { answers } = step;
  const left = answers.filter(({ answer }) => !done.has(given(answer))).reverse();
  // Where answering is all there is, nobody asks for more: it would go round once more.
  const content = answers.filter(({ answer }) => answer !== "more");
  for (const { answer } of step.sent === null ? [...content, ...answers] : [...left, ...answers]) {
    const choice = button(words.answers?.[answer]);
    if (!(await choice.isVisible())) continue;
    await choice.click(SOON);
    const say = button("Say this");
    if (answers.some((rule) => rule.answer === answer && rule.words) && (await say.isVisible())) await say.click(SOON);
    done.add(given(answer));
    return null;
  }
  return null;
}

type Written = {
  readonly person: Person;
  readonly step: StepSkeleton;
  readonly words: StepWords;
  readonly writing: Writing;
};

/** Fills whatever is to be filled, and answers what the other will read of it; nothing for what is said aloud or to oneself. */
async function write({ person, step, words, writing }: Written): Promise<string | null> {
  const { page, name } = person;
  if (step.input === "in-person") return null;
  const text = textOf(name, step.id);
  const line = page.getByRole("button", { name: /^At .+ says: the evening/ }).first();
  if (writing.linesFrom && (await line.isVisible())) {
    const own = (await line.textContent())?.trim() ?? null;
    await line.click(SOON);
    const exactly = page.getByRole("heading", { name: /will read exactly this/ });
    const look = page.getByRole("button", { name: /^See it as .+ will/ });
    await expect(exactly.or(look).first()).toBeVisible(SOON);
    // A word that was only picked is the beginning of a line: it may be gone on with before it is looked at.
    if (await look.isVisible()) await look.click(SOON);
    await expect(exactly).toBeVisible(SOON);
    return own;
  }
  const other = name === "Ada" ? "Ben" : "Ada";
  for (const label of words.fields?.map((field) => field.label) ?? [words.place ?? ""])
    await page.getByRole("textbox", { name: label.replace("{partner}", other), exact: true }).fill(text, SOON);
  const preview = page.getByRole("button", { name: new RegExp(`^See it as ${other} will`) });
  if (await preview.isVisible()) await preview.click(SOON);
  return text;
}

/** The other reads what was sent, or the talk is over already. */
async function isRead({ page }: Person, text: string): Promise<void> {
  const read = page.getByText(text).first();
  await expect(read.or(page.getByRole("heading", { name: "The talk is over" })).first()).toBeAttached();
}

/** Arrives, chooses the calmest of what is offered, and says ready. */
export async function gathers({ page, arrives, saysReady }: Person): Promise<void> {
  await arrives();
  await expect(page.getByRole("button", { name: "I am ready", exact: true })).toBeVisible();
  // A clock that ends nothing by itself, but where the format's own times are what it is about.
  const choice = page.getByRole("radio", { name: /^(A gentle clock|The clock as it is|Everything)/ });
  for (const each of await choice.all()) await each.check();
  await saysReady();
}
