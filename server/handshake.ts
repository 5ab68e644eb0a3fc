import type { IncomingMessage } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { databaseIsAway } from "../lib/store/away";
import type { Refusal } from "../lib/talk/refusal";
import { type Millis, millis, seconds } from "../lib/values/time";
import { PROTOCOL } from "../lib/wire/messages";
import { addressOf } from "./address";
import { createDoorstep, type Limits } from "./limits";
import type { Partner } from "./talkHost";

/** Who may open a line: the door before the first byte, and the sign-in behind it. */
export type Handshake = {
  /** Called for each request to open a line; refuses by its name. */
  readonly admit: (request: IncomingMessage) => "origin" | "too-fast" | "busy" | null;
  /** Who the cookies belong to; or the refusal that the browser is told. */
  readonly identify: (request: IncomingMessage, auth: unknown) => Promise<Identified>;
  readonly addressOf: (request: IncomingMessage) => string;
  readonly opened: (address: string) => void;
  readonly closed: (address: string) => void;
  /** Forgets addresses that have not knocked for a while, and takes note of how slow the server is. Called every ten seconds. */
  readonly forget: () => void;
  readonly stop: () => void;
};

export type Identified =
  | { readonly partner: Partner }
  | { readonly refused: Refusal; readonly retryAfter: Millis | null };

type Parts = {
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly limits: Limits;
  readonly steady: () => number;
  readonly partnerOf: (headers: IncomingMessage["headers"]) => Promise<Partner | null>;
  readonly broke: (error: unknown) => void;
};

const A_MILLION = 1_000_000;
// One long pause (a compile, a collection of garbage) is no overload: slow is where every tenth turn of the loop is,
// in two stretches between calls of `forget` one after the other.
const SLOWEST = 90;
const SUSTAINED = 2;

export function createHandshake({ publicUrl, trustProxy, limits, steady, partnerOf, broke }: Parts): Handshake {
  const doorstep = createDoorstep(limits, steady);
  const open = new Map<string, number>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let slowFor = 0;

  const admit: Handshake["admit"] = (request) => {
    // Browsers name the page that asks; CORS does not cover WebSockets, so this is what keeps other sites out.
    if (request.headers.origin !== publicUrl) return "origin";
    if (slowFor >= SUSTAINED) return "busy";
    const address = addressOf(request, trustProxy);
    // A neighbour on this very machine is a proxy we were not told of, or a test: it says nothing about a person.
    if (isLoopback(address)) return null;
    const tooMany = (open.get(address) ?? 0) >= limits.socketsPerAddress;
    return tooMany || doorstep.take(address) > 0 ? "too-fast" : null;
  };

  const identify: Handshake["identify"] = async (request, auth) => {
    if (versionOf(auth) !== PROTOCOL) return { refused: "upgrade", retryAfter: null };
    try {
      const partner = await partnerOf(request.headers);
      return partner ? { partner } : { refused: "signed-out", retryAfter: null };
    } catch (error) {
      if (databaseIsAway(error)) return { refused: "database-away", retryAfter: error.retryAfter };
      broke(error);
      return { refused: "busy", retryAfter: seconds(1) };
    }
  };

  const count = (address: string, by: number): void => {
    const left = (open.get(address) ?? 0) + by;
    if (left > 0) open.set(address, left);
    else open.delete(address);
  };

  return {
    admit,
    identify,
    addressOf: (request) => addressOf(request, trustProxy),
    opened: (address) => count(address, 1),
    closed: (address) => count(address, -1),
    forget: () => {
      doorstep.forget();
      slowFor = delay.percentile(SLOWEST) / A_MILLION > limits.loopDelay ? slowFor + 1 : 0;
      delay.reset();
    },
    stop: () => delay.disable(),
  };
}

/** How long a browser that was refused for now should wait, by chance so that not all come back at once. */
export const soonish = (most: Millis): Millis => millis(Math.ceil(most * (0.5 + Math.random() / 2)));

const isLoopback = (address: string): boolean => address === "::1" || address.startsWith("127.");

function versionOf(auth: unknown): unknown {
  return typeof auth === "object" && auth !== null && "v" in auth ? auth.v : null;
}
