import { createValue } from "../../lib/line/observable";
import { hidden, isOver, type SecondUnlock, used } from "../../lib/room/secondUnlock";
import { isRefused, type SealRefusal } from "../../lib/seal/refusal";
import { instant, seconds } from "../../lib/values/time";
import { standing } from "../unlock/standing";
import type { Unlocked } from "../unlock/Unlock";

let unlock: SecondUnlock | null = null;
let stopWatching = () => {};
const open = createValue(false);

/** Whether private notes may be shown on this page now. One for the whole page: going from one of its parts to another asks nothing anew. */
export const privateIsOpen = { subscribe: open.subscribe, snapshot: open.snapshot };

/** Shows private notes to whoever types this partner's passphrase once more. It is held against the open keys in the Worker and goes nowhere. */
export async function openPrivate(
  { me, seal }: Pick<Unlocked, "me" | "seal">,
  passphrase: string,
): Promise<SealRefusal | null> {
  const { salt, kdf, seedBox } = me;
  const checked = await seal.checkPassphrase({ passphrase, salt, kdf, seedBox });
  if (isRefused(checked)) return checked.refused;
  if (standing.snapshot().is !== "unlocked") return "locked";
  become({ usedAt: now(), hiddenSince: null });
  stopWatching();
  stopWatching = watch();
  return null;
}

/** Hides private notes until the passphrase is typed again. */
export function lockPrivate(): void {
  become(null);
}

standing.subscribe(() => {
  if (standing.snapshot().is !== "unlocked") lockPrivate();
});

const now = () => instant(Date.now());

function become(next: SecondUnlock | null): void {
  unlock = next;
  if (next === null) {
    stopWatching();
    stopWatching = () => {};
  }
  if (open.snapshot() !== (next !== null)) open.set(next !== null);
}

const SIGNS = ["pointerdown", "keydown", "scroll"] as const;
const LOOKED_AT_EVERY = seconds(5);

/** Follows what is done with the page; gives what ends that. */
function watch(): () => void {
  const outOfSight = () => document.visibilityState === "hidden";
  const sign = () => {
    // What scrolls by itself out of sight is nobody's sign.
    if (unlock && !outOfSight()) become(used(unlock, now()));
  };
  const sight = () => {
    if (unlock) become((outOfSight() ? hidden : used)(unlock, now()));
  };
  const look = () => {
    if (unlock && isOver(unlock, now())) lockPrivate();
  };
  const timer = setInterval(look, LOOKED_AT_EVERY);
  for (const name of SIGNS) document.addEventListener(name, sign, { capture: true, passive: true });
  document.addEventListener("visibilitychange", sight, { capture: true });
  return () => {
    clearInterval(timer);
    for (const name of SIGNS) document.removeEventListener(name, sign, { capture: true });
    document.removeEventListener("visibilitychange", sight, { capture: true });
  };
}
