import type { LineStore } from "../store";
import { openTabStore } from "../tabStore";

/** A device's keeping that lasts as long as the test; what goes in is copied, as IndexedDB would. */
export const memoryStore = (): LineStore => openTabStore({ read: () => null, write: () => {} });
