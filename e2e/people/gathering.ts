import { expect, type Page } from "@playwright/test";
import type { ClockChoice } from "../../lib/talk/clock";
import type { Keep } from "../../lib/talk/talk";
import type { Self } from "./person";

/** What someone does before a talk begins. */
export type GatheringActs = {
  /** From the room: asks the other for a talk. */
  readonly proposes: (topic: string, how?: Proposed) => Promise<void>;
  /** From the room: goes to the talk that the other asked for. */
  readonly joins: () => Promise<void>;
  readonly arrives: () => Promise<void>;
  readonly chooses: (clock: ClockChoice, keep: Keep) => Promise<void>;
  readonly saysReady: () => Promise<void>;
  /** Arrives, chooses and says ready. */
  readonly sitsDown: (clock?: ClockChoice, keep?: Keep) => Promise<void>;
};

/** How a talk is asked for; where nothing is said a floor talk, one turn each, and whoever asks begins. */
export type Proposed = {
  readonly turns?: "One turn each" | "Two turns each";
  /** Which way to talk, by its id. */
  readonly format?: string;
  /** To try it in a minute. */
  readonly trial?: boolean;
};

const CLOCKS: { readonly [clock in ClockChoice]: RegExp } = {
  none: /^(No clock|Ten times the time)/,
  gentle: /^A gentle clock/,
  firm: /^(A firm clock|The clock as it is)/,
};
const KEEPS: { readonly [keep in Keep]: RegExp } = {
  everything: /^Everything/,
  notes: /^Notes only/,
  nothing: /^Nothing/,
};

export function gatheringActs({ page }: Self): GatheringActs {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

  const ready = button("I am ready");
  // Some formats ask each, before the choices, how heated they are.
  const arrives = async () => {
    await button("I have arrived").click();
    const goOn = button("Go on without it");
    await expect(ready.or(goOn).first()).toBeVisible();
    if (await goOn.isVisible()) await goOn.click();
  };
  // What a format leaves no choice in is not asked.
  const chooses = async (clock: ClockChoice, keep: Keep) => {
    await expect(ready).toBeVisible();
    for (const name of [CLOCKS[clock], KEEPS[keep]]) {
      const choice = page.getByRole("radio", { name });
      if (await choice.isVisible()) await choice.check();
    }
  };
  const saysReady = async () => ready.click();

  return {
    arrives,
    chooses,
    saysReady,
    proposes: async (topic, { turns = "One turn each", format = "floor-talk", trial = false } = {}) => {
      await page.getByRole("link", { name: "Start a talk" }).click();
      await page.locator(`a[href$="/start/${format}"]`).last().click();
      await howItGoes(page, turns);
      const about = page.getByLabel("What is it about?");
      if (await about.isVisible()) await about.fill(topic);
      await button(trial ? "Try it in a minute" : /^Ask .* to talk$/).click();
      await expect(page).toHaveURL(/\/talk\/[\w-]{22}$/);
    },
    joins: async () => {
      await page.getByRole("link", { name: "Join the talk" }).click();
      await expect(page).toHaveURL(/\/talk\/[\w-]{22}$/);
    },
    sitsDown: async (clock = "none", keep = "everything") => {
      await arrives();
      await chooses(clock, keep);
      await saysReady();
    },
  };
}

/** Opens what is folded, and settles that whoever asks begins. */
async function howItGoes(page: Page, turns: string): Promise<void> {
  await page.getByText("How it goes", { exact: true }).click();
  const radio = page.getByRole("radio", { name: turns });
  if (await radio.isVisible()) await radio.check();
  await page.getByRole("radio", { name: "I begin" }).check();
}
