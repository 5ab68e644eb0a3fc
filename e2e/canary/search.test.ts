import { expect, test } from "vitest";
import { search } from "./search";

const canary = { what: "a word", text: "Würde-Kanarienvogel 7" };
const at = (text: string | Buffer) => [{ where: "here", bytes: Buffer.from(text) }];

test("a planted canary is found in every disguise", () => {
  const utf8 = Buffer.from(canary.text, "utf8");
  expect(search([canary], at(`... ${canary.text} ...`))).not.toEqual([]);
  expect(search([canary], at(JSON.stringify({ canary: canary.text })))).not.toEqual([]);
  expect(search([canary], at(`/?q=${encodeURIComponent(canary.text)}`))).not.toEqual([]);
  expect(search([canary], at(new URLSearchParams({ q: canary.text }).toString()))).not.toEqual([]);
  expect(search([canary], at(`\\x${utf8.toString("hex")}`))).not.toEqual([]);
  expect(search([canary], at(Buffer.from(canary.text, "utf16le")))).not.toEqual([]);
  for (const before of ["", "x", "xy", "xyz"])
    for (const after of ["", "x", "xy"]) {
      const around = Buffer.from(before + canary.text + after, "utf8");
      expect(search([canary], at(around.toString("base64")))).not.toEqual([]);
      expect(search([canary], at(around.toString("base64url")))).not.toEqual([]);
    }
});

test("where there is none, none is found", () => {
  expect(search([canary], at("Würde-Kanarienvogel 8, and bytes"))).toEqual([]);
});
