import { readFileSync } from "node:fs";
import { askDatabase } from "../people/archive";
import type { Person } from "../people/person";
import type { Place } from "./search";

/** Every row of every table as text. Byte columns are spelled in hex. */
export async function everyTable(data: string): Promise<readonly Place[]> {
  const tables = await askDatabase<{ name: string }>(
    data,
    `SELECT quote_ident(schemaname) || '.' || quote_ident(relname) AS name FROM pg_stat_user_tables`,
  );
  return Promise.all(
    tables.map(async ({ name }) => {
      const rows = await askDatabase<{ row: string }>(data, `SELECT t::text AS row FROM ${name} t`);
      return { where: `table ${name}`, bytes: Buffer.from(rows.map(({ row }) => row).join("\n"), "utf8") };
    }),
  );
}

/** Everything the server wrote to its log. */
export const serverLog = (file: string): Place => ({ where: "the server's log", bytes: readFileSync(file) });

/** Every address, body and frame that this person's browser sent or got. */
export const trafficOf = ({ name, watched }: Person): Place => ({
  where: `the traffic of ${name}`,
  bytes: Buffer.from(watched.traffic.join("\n"), "utf8"),
});
