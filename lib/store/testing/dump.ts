import type pg from "pg";
import { migrate } from "../../../prisma/migrate";

/** Every row of every table, each table's as one JSON array in the order of its text. */
export type Dump = Readonly<Record<string, string>>;

/** All that stands in a database: what a backup of it would have. */
export async function dumpOf(client: pg.Client): Promise<Dump> {
  const dump: Record<string, string> = {};
  for (const table of await tablesIn(client)) {
    const { rows } = await client.query<{ all: string }>(
      `SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]')::text AS "all" FROM "${table}" t`,
    );
    dump[table] = rows[0]?.all ?? "[]";
  }
  return dump;
}

/** Puts a dump into an empty database, whose tables are made first. */
export async function restoreInto(url: string, client: pg.Client, dump: Dump): Promise<void> {
  await migrate({ ownerUrl: url });
  // Rows that belong to others come in any order.
  await client.query("SET session_replication_role = replica");
  for (const [table, rows] of Object.entries(dump))
    await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
      rows,
    ]);
  await client.query("SET session_replication_role = origin");
}

async function tablesIn(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
