import { type AskRefusal, ask } from "../../lib/line/ask";
import { createValue } from "../../lib/line/observable";
import { isRefused } from "../../lib/seal/refusal";
import { type Me, me as meRoute } from "../../lib/wire/routes/account";
import { signOut as signOutRoute } from "../../lib/wire/routes/signIns";
import { whenLeaving } from "../leave/whenLeaving";
import { dropCode, dropKept, dropTab, keep, keptFor, staysUnlocked } from "./keeping";
import { endSeal, seal } from "./seal";
import { beginShared, cleanUp, endShared, eraseShared } from "./sharedDevice";
import { hearTabs, tellTabs } from "./tabs";
import { sleepOn } from "./wake";

/** How this page stands with its partner: who is signed in, and whether their keys are here. */
export type Standing =
  | { readonly is: "looking" }
  /** The server could not be asked. */
  | { readonly is: "away"; readonly refusal: AskRefusal }
  | { readonly is: "signed-out" }
  /** Signed in by recovery code: nothing but a new passphrase is open to them. */
  | { readonly is: "recovering"; readonly me: Me }
  | { readonly is: "locked"; readonly me: Me }
  | { readonly is: "unlocked"; readonly me: Me };

/** One for the whole page, so that moving between its parts asks nothing anew. */
export const standing = createValue<Standing>({ is: "looking" });

let looking: Promise<void> | null = null;

/** Finds out how this page stands, unless that is known. */
export function look(): Promise<void> {
  const now = standing.snapshot().is;
  if (now === "unlocked" || now === "locked") return Promise.resolve();
  looking ??= lookAnew().finally(() => {
    looking = null;
  });
  return looking;
}

// As the server saw it when it rendered this page: without a sign-in there is nothing to ask.
const broughtNone = () => document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content === "none";

async function lookAnew(): Promise<void> {
  await cleanUp();
  if (standing.snapshot().is === "looking" && broughtNone()) return standing.set({ is: "signed-out" });
  const told = await ask(meRoute, {}, {});
  if (!told.ok) {
    standing.set(told.refusal === "signed-out" ? { is: "signed-out" } : { is: "away", refusal: told.refusal });
    return;
  }
  heed(told);
  if (told.means === "recovery") standing.set({ is: "recovering", me: told });
  else standing.set({ is: (await resumed(told)) ? "unlocked" : "locked", me: told });
}

/** Whether the keys are here, or came back from what this tab kept. */
async function resumed(me: Me): Promise<boolean> {
  const { accountId, identityVersion, shared } = me;
  if ((await seal().isUnlocked()) === true) return true;
  const kept = shared ? null : keptFor(accountId);
  if (kept === null || isRefused(await seal().resume({ accountId, identityVersion, kept }))) return false;
  await openFormerKeys(me);
  return true;
}

/** With today's keys come those of before, which what is older was sealed under. */
async function openFormerKeys({ ring }: Me): Promise<void> {
  if (ring !== null) await seal().openRing({ ring });
}

/** Minds from here on whether others use this device too, as was said at signing in. */
export function heed({ shared }: Me): void {
  if (shared) beginShared();
  else endShared();
}

/** The keys are open: this tab keeps what it needs to open them again after a reload; nothing where others use this device. */
export async function settle(me: Me, stays = staysUnlocked(me.accountId)): Promise<void> {
  heed(me);
  await openFormerKeys(me);
  const kept = me.shared ? null : await seal().keepForTab();
  if (kept !== null && !isRefused(kept)) keep(me.accountId, kept.kept, stays);
  standing.set({ is: "unlocked", me });
}

const lastThings = new Set<() => Promise<void>>();

/** What must still be sealed before the keys go: whatever was typed in the last moment. [U4] */
export function beforeLocking(seal: () => Promise<void>): void {
  lastThings.add(seal);
}

const LONGEST = 2_000;
const LEAVING_LONGEST = 200;

/** Puts away, sealed, what was typed in the last moment. A device that does not answer must not keep the keys open. */
export async function putAway(longest = LONGEST): Promise<void> {
  const sealed = Promise.allSettled([...lastThings].map((seal) => seal()));
  await Promise.race([sealed, new Promise((resolve) => setTimeout(resolve, longest))]);
}

// No state is told: the page is blank, and nothing on it is to move any more.
whenLeaving(async () => {
  const now = standing.snapshot();
  if ("me" in now) dropTab(now.me.accountId);
  await putAway(LEAVING_LONGEST);
  endSeal();
});

/** Takes the keys out of every tab of this browser; the passphrase brings them back. */
export async function lock(): Promise<void> {
  tellTabs({ told: "locked" });
  await lockHere();
}

async function lockHere(): Promise<void> {
  const now = standing.snapshot();
  if (now.is !== "unlocked" && now.is !== "recovering") return;
  await putAway();
  await seal().lock();
  if (now.is !== "unlocked") return;
  dropKept(now.me.accountId);
  standing.set({ is: "locked", me: now.me });
}

/** What becomes of words that were not sent yet, on a device that others use too. Elsewhere they wait for the next sign-in. */
export type Unsent = "goes" | "stays";

// Only who signs out here was asked about it; word that the sign-in is over may come over the line first.
let unsent: Unsent = "stays";

/** This sign-in is over, here or from elsewhere: nothing of it stays on this page. */
export async function leave(): Promise<void> {
  tellTabs({ told: "left" });
  await leaveHere();
}

async function leaveHere(): Promise<void> {
  const now = standing.snapshot();
  if (now.is === "signed-out" || vanishing) return;
  const me = "me" in now ? now.me : null;
  vanishing = me?.shared === true;
  await putAway();
  standing.set(me?.shared ? { is: "looking" } : { is: "signed-out" });
  if (me === null) return;
  await seal().lock();
  await sleepOn();
  if (me.shared) return vanish();
  dropKept(me.accountId);
  await seal().forget({ accountId: me.accountId });
}

let vanishing = false;

// Another page altogether, so that nothing of this one stays in memory.
async function vanish(): Promise<void> {
  try {
    await eraseShared(unsent);
  } finally {
    location.replace("/signed-out");
  }
}

// A server that draws this page has no tabs.
if (typeof document !== "undefined") {
  hearTabs((news) => {
    if (news.told === "locked") void lockHere();
    if (news.told === "left") void leaveHere();
  });
}

/** Ends this sign-in. A refusal where the server could not be told; then nothing has changed. */
export async function signOut(ofUnsent: Unsent = "goes"): Promise<AskRefusal | null> {
  const now = standing.snapshot();
  unsent = ofUnsent;
  // The line is still open: what was typed in the last moment is put away first.
  await putAway();
  const told = await ask(signOutRoute, {}, {});
  if (!told.ok && told.refusal !== "signed-out") {
    unsent = "stays";
    return told.refusal;
  }
  if ("me" in now) dropCode(now.me.accountId);
  await leave();
  return null;
}
