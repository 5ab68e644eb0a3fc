import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../prisma/migrate";
import { RIGHTS } from "../../prisma/rights";
import { differenceOf, withSchemaEngine } from "../../prisma/schemaEngine";
import { emptyDatabase } from "./testing/database";

const SCHEMA = { path: "prisma/schema.prisma", content: readFileSync("prisma/schema.prisma", "utf8") };
const MODELS = [...SCHEMA.content.matchAll(/^model (\w+) /gm)].map(([, name]) => name ?? "").sort();
const open: { readonly drop: () => Promise<void>; readonly client: pg.Client }[] = [];

async function database() {
  const { url, drop } = await emptyDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  open.push({ drop, client });
  return { url, client };
}

let migrated: pg.Client;
let drawn: pg.Client;

beforeAll(async () => {
  const one = await database();
  const other = await database();
  await migrate({ ownerUrl: one.url });
  await other.client.query(await withSchemaEngine(other.url, (engine) => differenceOf(engine, null, SCHEMA)));
  migrated = one.client;
  drawn = other.client;
});

afterAll(async () => {
  for (const { client, drop } of open) {
    await client.end();
    await drop();
  }
});

const listed = async (client: pg.Client, sql: string): Promise<readonly string[]> =>
  (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line).filter((line) => !/prisma_migr/.test(line));

const COLUMNS = `SELECT format('%s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1`;
const TABLES = `SELECT relname AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
const INDEXES = `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
const CONSTRAINTS = `SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1`;
const FUNCTIONS = `SELECT format('%s %s %s', oid::regprocedure, CASE WHEN prosecdef THEN 'as owner' END, proconfig) AS line
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`;
const TRIGGERS = `SELECT tgname AS line FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;

/** What the migrations say beyond the schema, by name. */
const BY_HAND = [
  /^CREATE UNIQUE INDEX "Talk_live_key" ON public."Talk" USING btree \("roomId"\) WHERE \(status <> 'closed'::text\)$/,
  /^CREATE UNIQUE INDEX "Invite_open_key" ON public."Invite" USING btree \("roomId"\) WHERE \("voidedAt" IS NULL\)$/,
  /^CREATE UNIQUE INDEX "Proposal_weekly_key" ON public."Proposal" USING btree \("roomId"\) WHERE \(\(kind = 'weekly'::text\) AND \("letGoBy" IS NULL\)\)$/,
  /^"\w+" \w+_check CHECK /,
];
const drawnOnly = (lines: readonly string[]) => lines.filter((line) => !BY_HAND.some((known) => known.test(line)));

describe("a database made by the migrations", () => {
  it.each([
    ["columns", COLUMNS],
    ["indexes", INDEXES],
    ["constraints", CONSTRAINTS],
  ])("has the %s of the schema", async (_, sql) => {
    const [one, other] = [await listed(migrated, sql), await listed(drawn, sql)];
    expect(other.length).toBeGreaterThan(10);
    expect(drawnOnly(one)).toEqual(other);
  });

  it("has by hand what a schema cannot say", async () => {
    const lines = [...(await listed(migrated, INDEXES)), ...(await listed(migrated, CONSTRAINTS))];
    expect(lines.filter((line) => BY_HAND.some((known) => known.test(line)))).toHaveLength(46);
  });

  it("has these functions and triggers", async () => {
    expect(await listed(migrated, FUNCTIONS)).toEqual([
      'heard_delete_account(text) as owner {"search_path=pg_catalog, pg_temp"}',
      'heard_delete_talk(text) as owner {"search_path=pg_catalog, pg_temp"}',
      'heard_drop_side(text,text) as owner {"search_path=pg_catalog, pg_temp"}',
      'heard_end_shares_of_room()  {"search_path=pg_catalog, pg_temp"}',
      'heard_end_shares_of_talk()  {"search_path=pg_catalog, pg_temp"}',
      'heard_end_shares_of_words()  {"search_path=pg_catalog, pg_temp"}',
      'heard_erase(text,text) as owner {"search_path=pg_catalog, pg_temp"}',
      'heard_erase_own(text,integer,text) as owner {"search_path=pg_catalog, pg_temp"}',
      'heard_keep_the_log()  {"search_path=pg_catalog, pg_temp"}',
    ]);
    expect(await listed(migrated, TRIGGERS)).toEqual([
      ...["heard_end_shares_of_room", "heard_end_shares_of_seat", "heard_end_shares_of_seat_gone"],
      ...["heard_end_shares_of_talk", "heard_end_shares_of_words"],
    ]);
  });

  it("gives the application exactly these rights", async () => {
    const { rows } = await migrated.query<{ table: string; rights: string[] }>(
      `SELECT table_name AS table, array_agg(privilege_type::text ORDER BY privilege_type::text) AS rights
         FROM information_schema.role_table_grants WHERE grantee IN ('heard_app', 'PUBLIC') AND table_schema = 'public'
        GROUP BY 1`,
    );
    const granted = Object.fromEntries(rows.map(({ table, rights }) => [table, rights]));
    expect(granted).toEqual(Object.fromEntries(MODELS.map((model) => [model, [...(RIGHTS[model] ?? [])].sort()])));
    const { rows: callable } = await migrated.query<{ name: string }>(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
          AND proname <> 'heard_keep_the_log' AND has_function_privilege('heard_app', oid, 'EXECUTE')`,
    );
    expect(callable.map(({ name }) => name).sort()).toEqual([
      ...["heard_delete_account", "heard_delete_talk", "heard_drop_side", "heard_erase", "heard_erase_own"],
    ]);
  });
});

describe("migrating", () => {
  it("applies each migration once, also when two nodes start together", async () => {
    const { url, client } = await database();
    const both = await Promise.all([migrate({ ownerUrl: url }), migrate({ ownerUrl: url })]);
    expect(both.map(({ applied }) => applied.length).sort()).toEqual([0, 16]);
    expect((await migrate({ ownerUrl: url })).applied).toEqual([]);
    const { rows } = await client.query("SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY 1");
    expect(rows.map((row) => row.migration_name)).toEqual([
      ...["0001_rooms_and_talks", "0002_guards", "0003_proposals", "0004_own_formats", "0005_erasing"],
      ...["0006_agreements", "0007_own_notes", "0008_shares", "0009_takeaway_versions", "0010_summary"],
      ...["0011_leaving", "0012_devices", "0013_comparing", "0014_reminders", "0015_begun_anew"],
      "0016_question_lists",
    ]);
    expect(rows.every((row) => row.finished_at !== null)).toBe(true);
  });

  it("refuses a database that may lose what it has confirmed", async () => {
    const { url, client } = await database();
    await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(migrate({ ownerUrl: url })).rejects.toThrow("turn on synchronous_commit");
    expect(await listed(client, TABLES)).toEqual([]);
  });

  it("lets a trigger guard the log where it may make no role", async () => {
    const { url, client } = await database();
    const name = `keeper_${new URL(url).pathname.slice(1)}`;
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'open'; GRANT ALL ON SCHEMA public TO ${name}`);
    const modest = new URL(url);
    modest.username = name;
    modest.password = "open";
    const { guard, appUrl } = await migrate({ ownerUrl: modest.href });
    expect([guard, appUrl]).toEqual(["trigger", modest.href]);
    const { rows } = await client.query<{ table: string }>(
      "SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = 'heard_keep_the_log' ORDER BY 1",
    );
    expect(rows.map(({ table }) => table)).toEqual(['"Keep"', '"TalkEvent"', '"TalkWords"']);
    await client.query(`DROP OWNED BY ${name} CASCADE; DROP ROLE ${name}`);
  });

  it("keeps the history as Prisma's own command writes it", async () => {
    const { rows } = await migrated.query<{ name: string; checksum: string }>(
      "SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1",
    );
    const { createHash } = await import("node:crypto");
    for (const { name, checksum } of rows) {
      const script = readFileSync(`prisma/migrations/${name}/migration.sql`);
      expect(checksum).toBe(createHash("sha256").update(script).digest("hex"));
    }
  });
});
