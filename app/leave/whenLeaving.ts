/**
 * What is to be done in the moment someone leaves, once the page is blank. The browser waits for it 300 ms at most, so that
 * what was typed last can still be sealed. `leaving` tells it.
 */
export function whenLeaving(act: () => Promise<void> | void): void {
  if (typeof window === "undefined") return;
  addEventListener("leaving", (event) => {
    (event as CustomEvent<Promise<void>[]>).detail.push(Promise.resolve(act()));
  });
}
