import webPush from "web-push";
import type { PushKeys } from "../lib/account/pushKeys";
import { hours, seconds } from "../lib/values/time";
import type { Sending } from "./mail";

/** How waking a browser ended; `gone`: its push service knows it no longer. */
export type Waking = Sending | "gone";

/** The house's way to wake browsers. */
export type Push = {
  /** Wakes a browser with nothing in hand: what it shows, it knows itself. */
  readonly wake: (endpoint: string) => Promise<Waking>;
};

type Parts = {
  readonly keys: PushKeys;
  /** Whom a push service may write to about us, as a `mailto:` or `https:` link. */
  readonly contact: string;
  /** Whether an address may be called at all. */
  readonly allowed: (endpoint: string) => boolean;
};

const PATIENCE = seconds(8);
/** Keys seal what is sent along, and nothing is. */
const NONE = { p256dh: "", auth: "" };
/** A reminder that could not be delivered in this time is not worth a ring any more. */
const LASTS = hours(4);

export function openPush({ keys, contact, allowed }: Parts): Push {
  const options = {
    TTL: LASTS / 1_000,
    // Of several that wait for a browser, the newest takes the others' place.
    topic: "reminder",
    vapidDetails: { subject: contact, ...keys },
  };
  return {
    wake: async (endpoint) => {
      if (!allowed(endpoint)) return "gone";
      const { method, headers } = webPush.generateRequestDetails({ endpoint, keys: NONE }, null, options);
      try {
        const answer = await fetch(endpoint, {
          method,
          headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
          // A push service does not send elsewhere; whoever does is none.
          redirect: "manual",
          signal: AbortSignal.timeout(PATIENCE),
        });
        await answer.body?.cancel();
        return outcomeOf(answer.status);
      } catch {
        return "later";
      }
    },
  };
}

function outcomeOf(status: number): Waking {
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "gone";
  return status === 429 || status >= 500 ? "later" : "never";
}

/** Whom a push service may write to: the owner's contact where there is one, else the house itself. */
export function contactFor(contact: string | undefined, publicUrl: string): string {
  const usable = [contact, publicUrl].find((given) => given !== undefined && /^(mailto|https):/.test(given));
  return usable ?? "mailto:nobody@heard.invalid";
}
