import { expect, type Locator } from "@playwright/test";
import type { Self } from "./person";

/** What someone does in a running talk. Each waits until the act can be done; none waits for what comes of it. */
export type TalkActs = {
  readonly says: (text: string) => Promise<void>;
  readonly saysBack: (text: string) => Promise<void>;
  readonly makesSense: (text: string) => Promise<void>;
  readonly guessesFeeling: (text: string) => Promise<void>;
  readonly thanks: (text: string) => Promise<void>;
  readonly takesAlong: (text: string) => Promise<void>;
  /** Gives what was sent other words, from those it has; sees them in place of the first. */
  readonly putsDifferently: (from: string, to: string) => Promise<void>;
  /** "Not quite", "It is more like …", with words where there are some. */
  readonly corrects: (text?: string) => Promise<void>;
  /** Presses a button of the talk by its words. */
  readonly presses: (name: string | RegExp) => Promise<void>;
  /** Where one writes at this step. */
  readonly composer: () => Locator;
  /** Sees words that were said, as the letter of whoever said them. */
  readonly reads: (text: string) => Promise<void>;
  /** Sees the one sentence of the screen. */
  readonly isTold: (sentence: string | RegExp) => Promise<void>;
  readonly hasTheFloor: () => Promise<void>;
  readonly endsTalk: () => Promise<void>;
  readonly seesTheEnd: () => Promise<void>;
};

export function talkActs({ page }: Self): TalkActs {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const place = (name: string | RegExp) => page.getByRole("textbox", { name });

  const writes = (where: string | RegExp, send: string | RegExp) => async (text: string) => {
    await place(where).fill(text);
    await button(send).click();
  };

  return {
    says: writes("What you want to say", "I have said it"),
    saysBack: writes("What you heard", "That is what I heard"),
    makesSense: writes("What makes sense to you", "Say it"),
    guessesFeeling: writes(/^What .+ may be feeling$/, "Say it"),
    thanks: writes("Your thank-you", /^Give it to /),
    takesAlong: writes("Your takeaway", "Write it down"),
    putsDifferently: async (from, to) => {
      await button("Put it differently").click();
      await expect(place(/^Your /)).toBeFocused();
      await expect(place(/^Your /)).toHaveValue(from);
      await place(/^Your /).fill(to);
      await button("Put it this way").click();
      await expect(page.getByRole("article").getByText(to, { exact: true })).toBeVisible();
      await expect(button("Put it differently")).toBeFocused();
    },
    corrects: async (text = "") => {
      await button(/^(Not quite|It is more like …)$/).click();
      await place(/You may leave this empty\.$/).fill(text);
      await button("Say this").click();
    },
    presses: async (name) => button(name).click(),
    composer: () =>
      place(/^(What you want to say|What you heard|What makes sense to you|What .+ may be feeling|Your .+)$/),
    reads: async (text) => {
      await expect(page.getByRole("article").getByText(text, { exact: true }).first()).toBeVisible();
    },
    isTold: async (sentence) => {
      await expect(page.getByRole("status").filter({ hasText: sentence }).first()).toBeVisible();
    },
    hasTheFloor: async () => {
      await expect(page.getByText("You have the floor", { exact: true })).toBeAttached();
    },
    endsTalk: async () => {
      await button("End the talk").click();
      await page.getByRole("dialog", { name: "End this talk?" }).getByRole("button", { name: "End it" }).click();
    },
    seesTheEnd: async () => {
      await expect(page.getByRole("heading", { name: "The talk is over" })).toBeVisible();
    },
  };
}
