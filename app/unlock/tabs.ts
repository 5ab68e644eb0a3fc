import { createListeners } from "../../lib/line/observable";

/** What the tabs of this browser tell each other about who is here. No names, no words. */
export type TabTold =
  /** Somebody did something. */
  | { readonly told: "sign" }
  /** A talk is going on. */
  | { readonly told: "talk" }
  /** The keys are taken out, everywhere. */
  | { readonly told: "locked" }
  /** The sign-in is over. */
  | { readonly told: "left" };

const listeners = createListeners<[TabTold]>();
let opened: BroadcastChannel | null = null;

function channel(): BroadcastChannel {
  if (opened !== null) return opened;
  opened = new BroadcastChannel("heard-tabs");
  // Only our own tabs write here, of this very origin and build.
  opened.onmessage = ({ data }: MessageEvent<TabTold>) => listeners.tell(data);
  return opened;
}

/** Tells every other tab of this browser. */
export const tellTabs = (told: TabTold): void => channel().postMessage(told);

/** Hears what other tabs tell. */
export function hearTabs(listener: (told: TabTold) => void): () => void {
  channel();
  return listeners.add(listener);
}
