const DISCREET = "heard-discreet";

/** Whether this device is discreet: a neutral tab, and moves that leave no entries in the history. `leaving` does it. */
export function isDiscreet(): boolean {
  try {
    return localStorage.getItem(DISCREET) === "yes";
  } catch {
    return false;
  }
}

/** Chooses it from now on, in every tab. Does nothing where the browser keeps nothing. */
export function beDiscreet(wanted: boolean): void {
  try {
    if (wanted) localStorage.setItem(DISCREET, "yes");
    else localStorage.removeItem(DISCREET);
  } catch {
    return;
  }
  // The browser tells the other tabs alone.
  dispatchEvent(new StorageEvent("storage", { key: DISCREET }));
}
