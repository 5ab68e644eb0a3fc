import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const HOUSE = join(import.meta.dirname, "../..");
const RULE = /^- \*\*([A-Z]\d+)\*\*/gm;
const CITED = /\[([ABCDGKLMNOPRSTUV]\d+)\]/g;

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, id]) => id ?? []);

/** Every file of tests below a folder: named as such, or a contract that several tests run. */
function testsBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "node_modules" || name === "generated") return [];
    if (statSync(path).isDirectory()) return testsBelow(path);
    return /(\.test|\.e2e|\.story|Contract)\.ts$/.test(name) ? [path] : [];
  });
}

describe("SPEC.md", () => {
  const rules = matches(readFileSync(join(import.meta.dirname, "SPEC.md"), "utf8"), RULE);
  const files = ["lib", "server", "app", "e2e"].flatMap((folder) => testsBelow(join(HOUSE, folder)));
  const cited = new Set(files.flatMap((file) => matches(readFileSync(file, "utf8"), CITED)));

  it("was read, and so were the tests", () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(files.length).toBeGreaterThan(40);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("has a test for each of its rules", () => {
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it("has every rule that a test cites", () => {
    expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
