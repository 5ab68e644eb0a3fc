import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { databaseIsAway } from "../lib/store/away";
import type { Refusal } from "../lib/talk/refusal";
import { type Millis, millis, seconds } from "../lib/values/time";
import { PROTOCOL } from "../lib/wire/messages";
import { addressOf } from "./address";
import { createDoorstep, type Doorstep, type Limits } from "./limits";
import type { Partner } from "./talkHost";

/** Who a line belongs to; or the refusal that the browser is told. */
export type Identified =
  | { readonly partner: Partner }
  | { readonly refused: Refusal; readonly retryAfter: Millis | null };

type Parts = {
  /** Our own origin. */
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly limits: Limits;
  readonly steady: () => number;
  readonly partnerOf: (headers: IncomingHttpHeaders) => Promise<Partner | null>;
  readonly broke: (error: unknown) => void;
};

const A_MILLION = 1_000_000;
// One long pause (a compile, a collection of garbage) is no overload: slow is where every tenth turn of the loop is,
// in two stretches between calls of `forget` one after the other.
const SLOWEST = 90;
const SUSTAINED = 2;

/** Who may open a line: the door before the first byte, and the sign-in behind it. */
export class Handshake {
  readonly #parts: Parts;
  readonly #doorstep: Doorstep;
  readonly #open = new Map<string, number>();
  readonly #delay: IntervalHistogram;
  #slowFor = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#doorstep = createDoorstep(parts.limits, parts.steady);
    this.#delay = monitorEventLoopDelay({ resolution: 20 });
    this.#delay.enable();
  }

  /** Refuses a request to open a line by a name, or admits it. */
  admit(request: IncomingMessage): "origin" | "too-fast" | "busy" | null {
    // Browsers name the page that asks; CORS does not cover WebSockets, so this is what keeps other sites out.
    if (request.headers.origin !== this.#parts.publicUrl) return "origin";
    if (this.#slowFor >= SUSTAINED) return "busy";
    const address = this.addressOf(request);
    // A neighbour on this very machine is a proxy we were not told of, or a test: it says nothing about a person.
    if (isLoopback(address)) return null;
    const tooMany = (this.#open.get(address) ?? 0) >= this.#parts.limits.socketsPerAddress;
    return tooMany || this.#doorstep.take(address) > 0 ? "too-fast" : null;
  }

  /** Looks up who the cookies belong to, for a browser that speaks our protocol. */
  async identify(request: IncomingMessage, auth: unknown): Promise<Identified> {
    if (versionOf(auth) !== PROTOCOL) return { refused: "upgrade", retryAfter: null };
    try {
      const partner = await this.#parts.partnerOf(request.headers);
      return partner ? { partner } : { refused: "signed-out", retryAfter: null };
    } catch (error) {
      if (databaseIsAway(error)) return { refused: "database-away", retryAfter: error.retryAfter };
      this.#parts.broke(error);
      return { refused: "busy", retryAfter: seconds(1) };
    }
  }

  addressOf(request: IncomingMessage): string {
    return addressOf(request, this.#parts.trustProxy);
  }

  /** Counts the lines of an address: one more, or one less. */
  count(address: string, by: 1 | -1): void {
    const open = (this.#open.get(address) ?? 0) + by;
    if (open > 0) this.#open.set(address, open);
    else this.#open.delete(address);
  }

  /** Forgets who has not knocked for a while, and notes how slow the server is. Called every ten seconds. */
  forget(): void {
    this.#doorstep.forget();
    const slow = this.#delay.percentile(SLOWEST) / A_MILLION > this.#parts.limits.loopDelay;
    this.#slowFor = slow ? this.#slowFor + 1 : 0;
    this.#delay.reset();
  }

  stop(): void {
    this.#delay.disable();
  }
}

/** How long a browser that was refused for now should wait, by chance so that not all come back at once. */
export const soonish = (most: Millis): Millis => millis(Math.ceil(most * (0.5 + Math.random() / 2)));

const isLoopback = (address: string): boolean => address === "::1" || address.startsWith("127.");

function versionOf(auth: unknown): unknown {
  return typeof auth === "object" && auth !== null && "v" in auth ? auth.v : null;
}
