import { type AskRefusal, ask } from "../../lib/line/ask";
import { createValue } from "../../lib/line/observable";
import { isRefused } from "../../lib/seal/refusal";
import { type Me, me as meRoute } from "../../lib/wire/routes/account";
import { signOut as signOutRoute } from "../../lib/wire/routes/signIns";
import { dropCode, dropKept, keep, keptFor, staysUnlocked } from "./keeping";
import { seal } from "./seal";
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
  if (standing.snapshot().is === "looking" && broughtNone()) return standing.set({ is: "signed-out" });
  const told = await ask(meRoute, {}, {});
  if (!told.ok) {
    standing.set(told.refusal === "signed-out" ? { is: "signed-out" } : { is: "away", refusal: told.refusal });
    return;
  }
  if (told.means === "recovery") standing.set({ is: "recovering", me: told });
  else standing.set({ is: (await resumed(told)) ? "unlocked" : "locked", me: told });
}

/** Whether the keys are here, or came back from what this tab kept. */
async function resumed({ accountId, identityVersion }: Me): Promise<boolean> {
  if ((await seal().isUnlocked()) === true) return true;
  const kept = keptFor(accountId);
  return kept !== null && !isRefused(await seal().resume({ accountId, identityVersion, kept }));
}

/** The keys are open: this tab keeps what it needs to open them again after a reload. */
export async function settle(me: Me, stays = staysUnlocked(me.accountId)): Promise<void> {
  const kept = await seal().keepForTab();
  if (!isRefused(kept)) keep(me.accountId, kept.kept, stays);
  standing.set({ is: "unlocked", me });
}

const lastThings = new Set<() => Promise<void>>();

/** What must still be sealed before the keys go: whatever was typed in the last moment. [U4] */
export function beforeLocking(seal: () => Promise<void>): void {
  lastThings.add(seal);
}

const LONGEST = 2_000;

// A device that does not answer must not keep the keys open.
async function sealLastThings(): Promise<void> {
  const sealed = Promise.allSettled([...lastThings].map((seal) => seal()));
  await Promise.race([sealed, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
}

/** Takes the keys out of this page; the passphrase brings them back. */
export async function lock(): Promise<void> {
  const now = standing.snapshot();
  await sealLastThings();
  await seal().lock();
  if (now.is !== "unlocked") return;
  dropKept(now.me.accountId);
  standing.set({ is: "locked", me: now.me });
}

/** This sign-in is over, here or from elsewhere: nothing of it stays on this page. */
export async function leave(): Promise<void> {
  await sealLastThings();
  const now = standing.snapshot();
  standing.set({ is: "signed-out" });
  await seal().lock();
  if ("me" in now) {
    dropKept(now.me.accountId);
    await seal().forget({ accountId: now.me.accountId });
  }
  await sleepOn();
}

/** Ends this sign-in. A refusal where the server could not be told; then nothing has changed. */
export async function signOut(): Promise<AskRefusal | null> {
  const now = standing.snapshot();
  const told = await ask(signOutRoute, {}, {});
  if (!told.ok && told.refusal !== "signed-out") return told.refusal;
  if ("me" in now) dropCode(now.me.accountId);
  await leave();
  return null;
}
