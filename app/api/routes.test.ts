import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { STATUS } from "../../lib/wire/routes/refusals";
import { declared, routeFiles } from "./testing/house";

const PROTOCOL = readFileSync(join(import.meta.dirname, "../../docs/protocol.md"), "utf8");

const named = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`;

describe("the routes under app/api", () => {
  it("are all made by the route maker, at the place they say", async () => {
    const files = await routeFiles();
    const found = files.flatMap(({ path, handlers }) =>
      Object.entries(handlers).map(([method, handler]) => {
        expect(handler.answers, `${method} ${path} is not made with a route`).toBeDefined();
        expect(named(handler.answers)).toBe(`${method} ${path}`);
        return named(handler.answers);
      }),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual(declared.map(named).sort());
  });

  it("are all in docs/protocol.md, and so is every refusal", () => {
    for (const route of declared) expect(PROTOCOL).toContain(`\`${named(route)}\``);
    for (const refusal of Object.keys(STATUS)) expect(PROTOCOL).toContain(`\`${refusal}\``);
  });
});
