import type { Hearing } from "../lib/store/hints";
import { seconds } from "../lib/values/time";

/** Starts to listen to the hints of all nodes and routes. */
export type Listen = (hearing: Hearing) => { readonly stop: () => Promise<void> };

const PATIENCE = seconds(5);

/** Listens to hints; resolves when the first may come, or when patience ends: without hints a node is only slower. */
export async function listening(listen: Listen, hearing: Hearing): Promise<ReturnType<Listen>> {
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const listener = listen({
    ...hearing,
    listening: () => {
      begun();
      hearing.listening();
    },
  });
  const impatience = setTimeout(begun, PATIENCE);
  await first;
  clearTimeout(impatience);
  return listener;
}
