import { type Instant, type Millis, millis } from "../values/time";

/** The database did not answer: whether it took what was asked is not known. */
export type DatabaseAway = Error & { readonly name: "DatabaseAway"; readonly retryAfter: Millis };

/** The error that stands for an absent database; its message never holds what was asked. */
export function databaseAway(retryAfter: Millis, cause?: unknown): DatabaseAway {
  return Object.assign(new Error("the database is away", { cause }), { name: "DatabaseAway" as const, retryAfter });
}

/** Whether this is a database that cannot be reached, which passes, and no broken program. */
export function databaseIsAway(error: unknown): error is DatabaseAway {
  return error instanceof Error && error.name === "DatabaseAway" && "retryAfter" in error;
}

/** Prisma's own codes: unreachable, timed out, closed, no connection free in time, transaction not begun or lost. */
const PRISMA = new Set(["P1000", "P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2034", "P2037"]);
/** PostgreSQL's: connection (08), resources (53), shutting or starting (57P), system (58), its time limits, deadlock. */
const POSTGRES = /^(08\w{3}|53\w{3}|57P\w{2}|57014|55P03|25P03|40001|40P01|58\w{3})$/;
/** The network's. */
const NETWORK = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)$/;
/** What Prisma's adapter calls them under a raw statement, where Prisma itself only says that it failed. */
const ADAPTER = new Set([
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TlsConnectionError", "TooManyConnections"],
  ...["AuthenticationFailed", "TransactionWriteConflict"],
]);
/** What the drivers say without a code. */
const SAID =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout/i;

/** Whether an error says that the database is away, out of its depth, or too slow: the same may work later. */
export function saysAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (codesOf(at).some(meansAway)) return true;
    if (SAID.test(at.message)) return true;
  }
  return false;
}

const meansAway = (code: string): boolean =>
  PRISMA.has(code) || POSTGRES.test(code) || NETWORK.test(code) || ADAPTER.has(code);

/** The codes an error carries: the network's, PostgreSQL's, Prisma's, and what Prisma was told by its adapter. */
function codesOf(error: Error): readonly string[] {
  const told = within(within(within(error, "meta"), "driverAdapterError"), "cause");
  return [within(error, "code"), within(told, "originalCode"), within(told, "kind")].filter(
    (code) => typeof code === "string",
  );
}

const within = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** Keeps anybody from waiting for a database that has just failed three times. */
export type Circuit = { readonly run: <Result>(work: () => Promise<Result>) => Promise<Result> };

const OPENS_AT = 3;
const SHORTEST = 1_000;
const LONGEST = 8_000;

/** Open after three failures in a row; then one at a time is let through to see whether the database is back. */
export function createCircuit(now: () => Instant): Circuit {
  let failures = 0;
  let closedUntil = 0;
  let probing = false;

  const wait = () => millis(Math.min(LONGEST, SHORTEST * 2 ** Math.max(0, failures - OPENS_AT)));
  const failed = (error: unknown) => {
    failures += 1;
    if (failures >= OPENS_AT) closedUntil = now() + wait();
    return databaseAway(wait(), error);
  };

  const run = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const open = failures >= OPENS_AT;
    if (open && (probing || now() < closedUntil)) throw databaseAway(millis(Math.max(SHORTEST, closedUntil - now())));
    if (open) probing = true;
    try {
      const result = await work();
      failures = 0;
      return result;
    } catch (error) {
      if (saysAway(error)) throw failed(error);
      // It answered, if only with an error: it is there.
      failures = 0;
      throw error;
    } finally {
      if (open) probing = false;
    }
  };
  return { run };
}
