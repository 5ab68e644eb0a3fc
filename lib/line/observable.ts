import type { Observable } from "./types";

/** A value that tells of its changes. Setting what is already there tells nobody. */
export type Value<T> = Observable<T> & { readonly set: (next: T) => void };

/** The listeners of something, called in the order they came. */
export type Listeners<Told extends readonly unknown[]> = {
  readonly add: (listener: (...told: Told) => void) => () => void;
  readonly tell: (...told: Told) => void;
};

export function createListeners<Told extends readonly unknown[]>(): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>();
  return {
    add: (listener) => {
      // The same function may listen twice, and must then leave twice.
      const own = (...told: Told) => listener(...told);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    tell: (...told) => {
      for (const listener of [...listeners]) listener(...told);
    },
  };
}

export function createValue<T>(first: T): Value<T> {
  let value = first;
  const changes = createListeners<[]>();
  return {
    subscribe: changes.add,
    snapshot: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      changes.tell();
    },
  };
}
