import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { makeSmall, readSmallFiles } from "./smallFiles";

const folder = mkdtempSync(join(tmpdir(), "heard-small-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("finds every script and style of a build again, small and whole, and nothing else", () => {
  mkdirSync(join(folder, "chunks"));
  const script = "const heard = true;\n".repeat(100);
  writeFileSync(join(folder, "chunks", "a1b2.js"), script);
  writeFileSync(join(folder, "c3d4.css"), "a{color:red}");
  writeFileSync(join(folder, "letters.woff2"), "small as it is");
  makeSmall(folder);
  const small = readSmallFiles(folder);
  expect([...small.keys()].sort()).toEqual(["/_next/static/c3d4.css", "/_next/static/chunks/a1b2.js"]);
  const { type, bytes } = small.get("/_next/static/chunks/a1b2.js") ?? { type: "", bytes: new Uint8Array() };
  expect(type).toContain("javascript");
  expect(bytes.length).toBeLessThan(script.length / 10);
  expect(String(brotliDecompressSync(bytes))).toBe(script);
});

it("finds nothing where nothing was built", () => {
  expect(readSmallFiles(join(folder, "nowhere")).size).toBe(0);
});
