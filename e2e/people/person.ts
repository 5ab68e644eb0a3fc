import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type AccountActs, accountActs } from "./account";
import { type GatheringActs, gatheringActs } from "./gathering";
import { type RoomActs, roomActs } from "./room";
import { type TalkActs, talkActs } from "./talk";
import { type Watched, watch } from "./watched";

/** What a person has before they do anything. */
export type Self = {
  readonly name: string;
  readonly email: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watched: Watched;
  /** What they wrote down on paper. */
  readonly paper: { passphrase: string; recoveryCode: string };
};

/** Someone with a browser of their own, who does what people do. */
export type Person = Self & AccountActs & RoomActs & GatheringActs & TalkActs;

/** What kind of browser someone has. */
export type Device = {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
  readonly scheme: "light" | "dark";
};

export const PHONE = { width: 390, height: 844, touch: true };
export const DESK = { width: 1280, height: 800, touch: false };

const everybody = new Set<Person>();

/** Everyone who has a browser open in this worker. */
export const people = (): ReadonlySet<Person> => everybody;

export type NewPerson = {
  readonly browser: Browser;
  readonly home: string;
  readonly name: string;
  readonly device: Device;
  readonly email?: string | undefined;
};

/** Gives someone a fresh browser. */
export async function meet({ browser, home, name, device, email }: NewPerson): Promise<Person> {
  const { width, height, touch, scheme } = device;
  const context = await browser.newContext({
    baseURL: home,
    locale: "en-GB",
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: scheme,
    // By day whatever moves by itself is left out: drawing it keeps machines without a graphics card busy. By night it moves.
    reducedMotion: scheme === "light" ? "reduce" : "no-preference",
  });
  const watched = watch(context, home);
  return sit({ name, email: email ?? addressFor(name), context, watched, paper: { passphrase: "", recoveryCode: "" } });
}

/** The same person at another page of the same browser. */
export const inAnotherTab = ({ name, email, context, watched, paper }: Self): Promise<Person> =>
  sit({ name, email, context, watched, paper });

async function sit(self: Omit<Self, "page">): Promise<Person> {
  const at: Self = { ...self, page: await self.context.newPage() };
  const person: Person = { ...at, ...accountActs(at), ...roomActs(at), ...gatheringActs(at), ...talkActs(at) };
  everybody.add(person);
  at.page.once("close", () => everybody.delete(person));
  return person;
}

let met = 0;
const addressFor = (name: string): string => {
  met += 1;
  const word = name.toLowerCase().replace(/[^a-z]/g, "");
  return `${word}.${process.pid}.${Date.now().toString(36)}.${met}@example.org`;
};
