import { expect } from "@playwright/test";
import type { Person } from "./person";

const paused = (person: Person) => person.page.getByRole("heading", { name: "The talk is paused" });
const goesOn = (person: Person) =>
  person.page.getByText(/have the floor|has the floor|Both of you|Nobody has the floor/);

/** Both see that the talk stands still. */
export async function seePause(...both: readonly Person[]): Promise<void> {
  await Promise.all(both.map((person) => expect(paused(person)).toBeVisible({ timeout: 30_000 })));
}

/** Both say that they go on, and it goes on. */
export async function goOn(...both: readonly Person[]): Promise<void> {
  for (const person of both) await person.presses("Go on");
  await running(...both);
}

/** Both see that the talk goes on. */
export async function running(...both: readonly Person[]): Promise<void> {
  await Promise.all(both.map((person) => expect(goesOn(person).first()).toBeAttached()));
}

/** Calls a time-out, with the return at this place of those that are offered. */
export async function callsTimeOut(person: Person, place: number): Promise<void> {
  await person.presses("Time-out");
  await person.page.getByRole("dialog").getByRole("radio").nth(place).check();
  await person.presses("Stop now");
}

/** Both are on a time-out. */
export async function onTimeOut(...both: readonly Person[]): Promise<void> {
  await Promise.all(both.map(({ page }) => expect(page.getByRole("heading", { name: "A time-out" })).toBeVisible()));
}

/** Both come back from a time-out once its return is there, and it goes on. */
export async function bothBack(...both: readonly Person[]): Promise<void> {
  for (const person of both) await person.presses("I am back");
  await running(...both);
}

/** A reload on a busy machine may take longer than the grace: then the talk has paused, and both go on. */
export async function goOnIfPaused(...both: readonly Person[]): Promise<void> {
  for (const person of both) await expect(paused(person).or(goesOn(person)).first()).toBeAttached();
  const [one] = both;
  if (one && (await paused(one).isVisible())) await goOn(...both);
}
