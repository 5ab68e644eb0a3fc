import type { Done } from "./roomTypes";

type Act = (...given: never[]) => unknown;

/**
 * Acts that are done once more where the room has got a new key meanwhile: the room is fetched, and what was given is
 * sealed under the key that holds now. What was typed stays with whoever typed it, as after any other refusal.
 */
export function sealedAnew<Acts extends object>(acts: Acts, fetchAnew: () => Promise<void>): Acts {
  const twice =
    (act: Act): Act =>
    async (...given) => {
      const done = (await act(...given)) as Done;
      if (done !== "stale-epoch") return done;
      await fetchAnew();
      return act(...given);
    };
  // Each name stays with its own act, so the object is what its type says.
  return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, twice(act as Act)])) as Acts;
}
