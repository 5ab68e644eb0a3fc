import { expect } from "@playwright/test";
import type { Self } from "./person";

/** What someone does in a room and on the way into it. */
export type RoomActs = {
  readonly opensRoom: () => Promise<void>;
  /** The same from wherever the page for it was reached. */
  readonly opensRoomHere: () => Promise<void>;
  /** Makes the link, or reads the one that stands. */
  readonly makesLink: () => Promise<string>;
  /** Follows a link and says yes; still on the way to an account where there is none. */
  readonly followsLink: (link: string, inviter: string) => Promise<void>;
  /** Sits down in the seat across from whoever made the link. */
  readonly takesSeat: (inviter: string) => Promise<void>;
  readonly seesRoomWith: (partner: string) => Promise<void>;
  readonly goesToRoom: () => Promise<void>;
  readonly putsTopic: (topic: string) => Promise<void>;
  readonly keepsThought: (thought: string) => Promise<void>;
  readonly sharesThought: (thought: string) => Promise<void>;
};

export function roomActs({ page, name }: Self): RoomActs {
  const button = (called: string) => page.getByRole("button", { name: called, exact: true });

  const sitDown = async (question: string, go: string) => {
    await page.getByLabel(question, { exact: true }).fill(name);
    for (const promise of await page.getByRole("checkbox").all()) await promise.check();
    await button(go).click();
  };

  const opensRoomHere = async () => {
    await button("I have read it, go on").click();
    await sitDown("What shall they call you?", "Open the room");
    await expect(page.getByRole("heading", { name: "Your room" })).toBeVisible();
  };

  return {
    opensRoomHere,
    opensRoom: async () => {
      await page.goto("/room/new");
      await opensRoomHere();
    },
    makesLink: async () => {
      const make = button("Make the link");
      const link = page.getByLabel("The link", { exact: true });
      await expect(make.or(link).first()).toBeVisible();
      if (await make.isVisible()) await make.click();
      await expect(link).toHaveValue(/\/i\/[\w-]+#/);
      return link.inputValue();
    },
    followsLink: async (link, inviter) => {
      await page.goto(link);
      await expect(page.getByRole("heading", { name: `${inviter} would like to be heard by you` })).toBeVisible();
      await button("Take the seat").click();
    },
    takesSeat: async (inviter) => {
      await expect(page.getByRole("heading", { name: "Take your seat" })).toBeVisible();
      await sitDown(`What shall ${inviter} call you?`, "Take my seat");
    },
    seesRoomWith: async (partner) => {
      await expect(page.getByRole("heading", { name: `You and ${partner}` })).toBeVisible();
    },
    goesToRoom: async () => {
      await page.goto("/room");
      await expect(page).toHaveURL(/\/room\/[\w-]{22}$/);
    },
    putsTopic: async (topic) => {
      await page.getByLabel("A topic", { exact: true }).fill(topic);
      await button("Put it down").click();
      await expect(page.getByRole("listitem").getByText(topic, { exact: true })).toBeVisible();
    },
    keepsThought: async (thought) => {
      await page.getByLabel("A thought", { exact: true }).fill(thought);
      await page.getByRole("button", { name: "Keep it for myself" }).first().click();
      await expect(page.getByRole("listitem").getByText(thought, { exact: true })).toBeVisible();
    },
    sharesThought: async (thought) => {
      await page.getByRole("button", { name: `Share this line: ${thought}` }).click();
      const dialog = page.getByRole("dialog", { name: "Share exactly this?" });
      await expect(dialog.getByText(thought, { exact: true })).toBeVisible();
      await dialog.getByRole("button", { name: "Share it" }).click();
      await expect(dialog).toBeHidden();
    },
  };
}
