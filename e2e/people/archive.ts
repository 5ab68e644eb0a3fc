import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { placeFor } from "../../server/postgresPlace";
import { postgresUser } from "../../server/postgresUser";

/** Asks a house's database as its owner, past everything the application would or would not do. */
export async function askDatabase<Row extends pg.QueryResultRow>(
  data: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL || (await ownAddress(data)) });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function ownAddress(data: string): Promise<string> {
  const { folder, password } = await placeFor(data, await postgresUser(), () => undefined);
  const port = (await readFile(join(folder, "port"), "utf8")).trim();
  return `postgresql://heard:${password}@127.0.0.1:${port}/heard`;
}

/** Where the shared house keeps its data. */
export const houseData = (): string => process.env.HEARD_STORY_DATA ?? "";

/** The id of the talk or its notes at this address. */
export const talkAt = (address: string): string => /\/(?:talk|notes)\/([\w-]{22})/.exec(address)?.[1] ?? "";
