import { type Instant, type Millis, millis } from "../lib/values/time";

/** The database did not answer, or not in time: whether it took what was asked is not known. */
export class DatabaseAway extends Error {
  readonly retryAfter: Millis;
  constructor(retryAfter: Millis, cause?: unknown) {
    super("the database is away", { cause });
    this.retryAfter = retryAfter;
  }
}

/** Between this server and its database: after a few failures nothing waits for it any more, until it answers again. */
export type Circuit = {
  /** Runs the work; throws DatabaseAway when it fails, and at once while the circuit is open. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Runs the work though the circuit be open: what succeeds closes it. */
  readonly probe: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

type Parts = {
  readonly now: () => Instant;
  /** Told of each failure by its name only: what a database says of a failure may hold what was sent to it. */
  readonly failed: (name: string, code: string | null) => void;
  readonly patience?: Millis;
};

const OPENS_AT = 3;
const SHORTEST_WAIT = 1_000;
const LONGEST_WAIT = 8_000;

export function createCircuit({ now, failed, patience = millis(5_000) }: Parts): Circuit {
  let failures = 0;
  let closedFrom = 0;

  const wait = (): Millis => millis(Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.max(0, failures - OPENS_AT)));

  const probe = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      const result = await inTime(work(), patience);
      failures = 0;
      return result;
    } catch (error) {
      failures += 1;
      closedFrom = now() + wait();
      failed(error instanceof Error ? error.name : "unknown", codeOf(error));
      throw new DatabaseAway(wait(), error);
    }
  };

  const run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const left = closedFrom - now();
    if (failures >= OPENS_AT && left > 0) throw new DatabaseAway(millis(Math.max(SHORTEST_WAIT, left)));
    return probe(work);
  };

  return { run, probe };
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

function inTime<Result>(work: Promise<Result>, patience: Millis): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), patience);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
