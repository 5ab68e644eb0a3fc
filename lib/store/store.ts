import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { instant } from "../values/time";
import { createCircuit } from "./away";
import { type Prisma, PrismaClient } from "./generated/client";

/** The tables, outside a transaction. */
export type Tables = PrismaClient;
/** The tables, inside one. */
export type Transaction = Prisma.TransactionClient;

/** The database of rooms and talks, entered as the application. Every call may throw what `databaseIsAway` knows. */
export type Store = {
  readonly ask: <Result>(work: (tables: Tables) => Promise<Result>) => Promise<Result>;
  /** All of it or nothing, at PostgreSQL's READ COMMITTED. */
  readonly together: <Result>(work: (tables: Transaction) => Promise<Result>) => Promise<Result>;
  /** All that is read is of one moment, whatever others write meanwhile. Nothing may be written. */
  readonly atOnce: <Result>(work: (tables: Transaction) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

const SECOND = 1_000;
/** How a statement begins that PostgreSQL shall plan once for each connection, under this name. */
const PLANNED = /^\/\* planned: (\w+) \*\//;

/** Opens the store; connections are made when they are first needed, so this does not fail where the database is away. */
export function openStore(appUrl: string, connections = 10): Store {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: connections,
    // A database that is down refuses at once; on a crowded machine one that lives may take its time to answer.
    connectionTimeoutMillis: 5 * SECOND,
    // What once was opened stays open: the next one who asks need not wait for PostgreSQL to fork.
    idleTimeoutMillis: 600 * SECOND,
    statement_timeout: 3 * SECOND,
    // Beyond the statement's own limit: a line that was cut without a word.
    query_timeout: 5 * SECOND,
    lock_timeout: SECOND,
    idle_in_transaction_session_timeout: 5 * SECOND,
    keepAlive: true,
    application_name: "heard",
  });
  // Without it a restart of the database would end this process.
  pool.on("error", () => {});
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => PLANNED.exec(sql)?.[1] ?? "" });
  const tables = new PrismaClient({ adapter, errorFormat: "minimal" });
  const circuit = createCircuit(() => instant(Date.now()));
  const limits = { maxWait: 5 * SECOND, timeout: 5 * SECOND };
  return {
    ask: (work) => circuit.run(() => work(tables)),
    together: (work) => circuit.run(() => tables.$transaction(work, limits)),
    atOnce: (work) => circuit.run(() => tables.$transaction(work, { ...limits, isolationLevel: "RepeatableRead" })),
    close: async () => {
      await tables.$disconnect();
      await pool.end();
    },
  };
}
