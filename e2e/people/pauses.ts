import { expect } from "@playwright/test";
import type { Person } from "./person";

const paused = (person: Person) => person.page.getByRole("heading", { name: "The talk is paused" });
const running = (person: Person) =>
  person.page.getByText(/have the floor|has the floor|Both of you|Nobody has the floor/);

/** Both see that the talk stands still. */
export async function seePause(...both: readonly Person[]): Promise<void> {
  await Promise.all(both.map((person) => expect(paused(person)).toBeVisible({ timeout: 30_000 })));
}

/** Both say that they go on, and it goes on. */
export async function goOn(...both: readonly Person[]): Promise<void> {
  for (const person of both) await person.presses("Go on");
  await Promise.all(both.map((person) => expect(running(person).first()).toBeAttached()));
}

/** A reload on a busy machine may take longer than the grace: then the talk has paused, and both go on. */
export async function goOnIfPaused(...both: readonly Person[]): Promise<void> {
  for (const person of both) await expect(paused(person).or(running(person)).first()).toBeAttached();
  const [one] = both;
  if (one && (await paused(one).isVisible())) await goOn(...both);
}
