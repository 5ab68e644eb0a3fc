import { DELETION } from "./deletion";

/** The tables of a schema, each with those whose rows take its own along. */
export function tablesOf(schema: string): Readonly<Record<string, readonly string[]>> {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  return Object.fromEntries(
    models.map(([, name = "", body = ""]) => [
      name,
      [...body.matchAll(/^ +\w+ +(\w+)\?? +@relation\(.*onDelete: Cascade\)/gm)].map(([, parent = ""]) => parent),
    ]),
  );
}

/** All tables from which something goes by itself when a row of this one is deleted, however far. */
export function takenAlong(tables: Readonly<Record<string, readonly string[]>>, from: string): readonly string[] {
  const own = Object.keys(tables).filter((name) => tables[name]?.includes(from));
  return [...new Set([...own, ...own.flatMap((name) => takenAlong(tables, name))])].sort();
}

/** Tables without an answer, and answers without a table. */
export function unanswered(schema: string): readonly string[] {
  const tables = Object.keys(tablesOf(schema));
  const answered = Object.keys(DELETION);
  return [
    ...tables.filter((name) => !answered.includes(name)),
    ...answered.filter((name) => !tables.includes(name)),
  ].sort();
}
