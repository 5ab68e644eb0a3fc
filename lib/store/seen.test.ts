import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SCHEMA = readFileSync("prisma/schema.prisma", "utf8");
const SAID = readFileSync("docs/security.md", "utf8");
const PAGES = [SAID, readFileSync("SECURITY.md", "utf8"), readFileSync("lib/words/en.json", "utf8")];

const quoted = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

/** Each table's columns, without what only names another table. */
function columnsOf(schema: string): Readonly<Record<string, readonly string[]>> {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const names = models.map(([, name]) => name);
  const columns = (body: string) =>
    [...body.matchAll(/^ {2}(\w+)\s+(\w+)/gm)].flatMap(([, column = "", type]) =>
      names.includes(type) ? [] : [column],
    );
  return Object.fromEntries(models.map(([, name = "", body = ""]) => [name, columns(body).toSorted()]));
}

/** The same, as the document puts them in clear or sealed. */
function columnsSaid(text: string): Readonly<Record<string, readonly string[]>> {
  const rows = [...text.matchAll(/^\| (\w+) \| (`.*`) \| ?(`.*`)? ?\|$/gm)];
  return Object.fromEntries(
    rows.map(([, name = "", clear = "", sealed = ""]) => [name, [...quoted(clear), ...quoted(sealed)].toSorted()]),
  );
}

describe("what we say that we see", () => {
  it("names every column of every table, once, and none that is not there", () => {
    expect(Object.keys(columnsOf(SCHEMA)).length).toBeGreaterThan(20);
    expect(columnsSaid(SAID)).toEqual(columnsOf(SCHEMA));
  });

  it("would miss a column that nobody has said", () => {
    const grown = SCHEMA.replace("model Beat {\n", "model Beat {\n  address String\n");
    expect(columnsSaid(SAID)).not.toEqual(columnsOf(grown));
    expect(columnsOf(grown).Beat).toEqual(["address", "at", "node"]);
  });

  it("puts whatever the schema calls an item, a box or sealed where it cannot be read", () => {
    const rows = [...SAID.matchAll(/^\| (\w+) \| (`.*`) \| ?(`.*`)? ?\|$/gm)];
    for (const [, name, clear = ""] of rows) {
      expect(
        quoted(clear).filter((column) => /item|[bB]ox|sealed|card|pin|verifier|secret/i.test(column)),
        name,
      ).toEqual([]);
    }
  });

  it("names every figure that the server counts", () => {
    const counted = readdirSync("server")
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .flatMap((file) => [...readFileSync(`server/${file}`, "utf8").matchAll(/name: "(heard_\w+)"/g)])
      .map(([, name]) => name);
    expect(counted.length).toBeGreaterThan(7);
    expect(
      quoted(SAID)
        .filter((name) => name.startsWith("heard_"))
        .toSorted(),
    ).toEqual(counted.toSorted());
  });

  it("points at files that are there", () => {
    const files = quoted(SAID).filter((name) => /^[\w/.-]+\.(tsx?|md|json|prisma)$/.test(name));
    const links = [...SAID.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = ""]) => `docs/${link}`);
    expect(files.length).toBeGreaterThan(40);
    expect([...files, ...links].filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(["military", "unbreakable", "zero-knowledge", "anonymous", "nobody can ever", "100 %", "guarantee"])(
    "never says %s",
    (word) => {
      for (const page of PAGES) expect(page.toLowerCase()).not.toContain(word);
    },
  );
});
