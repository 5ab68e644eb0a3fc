import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DELETION } from "../../prisma/deletion";
import { tablesOf, takenAlong, unanswered } from "../../prisma/tables";

const SCHEMA = readFileSync("prisma/schema.prisma", "utf8");

describe("what deletion does to each table", () => {
  it("is answered for every table of the schema, in all three ways", () => {
    expect(Object.keys(tablesOf(SCHEMA)).length).toBeGreaterThan(15);
    expect(unanswered(SCHEMA)).toEqual([]);
    for (const { account, unpairing, talk } of Object.values(DELETION)) {
      for (const answer of [account, unpairing, talk]) expect(answer.trim()).not.toBe("");
    }
  });

  it("fails for a table that nobody has thought of", () => {
    expect(unanswered(`${SCHEMA}\nmodel Diary {\n  id String @id\n}\n`)).toEqual(["Diary"]);
  });

  it("says which rows go by themselves today, as the schema's keys do", () => {
    const said = Object.fromEntries(Object.entries(DELETION).map(([name, { goesWith }]) => [name, goesWith]));
    expect(said).toEqual(tablesOf(SCHEMA));
    expect(takenAlong(tablesOf(SCHEMA), "Talk")).toEqual(["Keep", "Summary", "TalkEvent", "TalkWords"]);
  });

  it("stands in docs/schema.md as it stands here", () => {
    const [text = ""] = readFileSync("docs/schema.md", "utf8").split("## How words");
    const rows = [...text.matchAll(/^\| (\w+) \| (.+) \| (.+) \| (.+) \|$/gm)].filter(([, name]) => name !== "Table");
    const written = rows.map(([, name = "", account, unpairing, talk]) => [name, { account, unpairing, talk }]);
    const known = Object.entries(DELETION).map(([name, { goesWith: _, ...answers }]) => [name, answers]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(known));
  });
});
