import pg from "pg";
import { CHANNEL, type Hint, readHint, writeHint } from "./hint";
import type { Store, Transaction } from "./store";

/** Tells every node, at once. */
export const publish = (store: Store, hint: Hint): Promise<void> => store.ask((tables) => publishWith(tables, hint));

/** Tells every node when this transaction commits, and nobody if it does not. */
export async function publishWith(tables: Transaction, ...hints: readonly Hint[]): Promise<void> {
  for (const hint of hints) await tables.$executeRaw`SELECT pg_notify(${CHANNEL}, ${writeHint(hint)})`;
}

/** What a listener wants to hear. */
export type Hearing = {
  readonly heard: (hint: Hint) => void;
  /** The line stands, for the first time or again: hints may have been missed before. */
  readonly listening: () => void;
  /** The line broke; it is being mended. By its code only: what a database says may hold what was sent to it. */
  readonly broke?: (code: string) => void;
};

const SHORTEST = 100;
const LONGEST = 5_000;
/** How often the line is tried: one that was cut without a word would stay silent for hours. */
const TRIED_EVERY = 10_000;

/** Listens for hints on a connection of its own and mends it whenever it breaks. */
export function listenToHints(url: string, hearing: Hearing): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let trying: NodeJS.Timeout | undefined;
  let wait = SHORTEST;

  const connect = async () => {
    const limits = { connectionTimeoutMillis: LONGEST, query_timeout: LONGEST };
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, ...limits });
    client = fresh;
    let over = false;
    const mend = (code: string) => {
      if (over || stopped) return;
      over = true;
      clearInterval(trying);
      hearing.broke?.(code);
      fresh.end().catch(() => {});
      timer = setTimeout(connectAgain, wait * (0.5 + Math.random() / 2));
      wait = Math.min(LONGEST, wait * 2);
    };
    fresh.on("error", (error: Error & { code?: string }) => mend(error.code ?? error.name));
    fresh.on("end", () => mend("end"));
    fresh.on("notification", ({ payload }) => {
      const hint = readHint(payload ?? "");
      if (hint !== null) hearing.heard(hint);
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
      if (stopped) return;
      wait = SHORTEST;
      trying = setInterval(() => fresh.query("SELECT 1").catch(() => mend("silent")), TRIED_EVERY);
      hearing.listening();
    } catch (error) {
      mend(error instanceof Error && "code" in error ? String(error.code) : "unknown");
    }
  };
  const connectAgain = () => void connect();

  connectAgain();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(trying);
      await client?.end().catch(() => {});
    },
  };
}
