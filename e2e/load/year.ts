import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report, rounded } from "./spread";

/** A couple with talks behind them, in a data folder that a house can be opened on: their room, and how Ada signs in. */
export type Year = { readonly room: string; readonly email: string; readonly passphrase: string };

/** The couple in this folder, which are made where there are none yet. */
export function yearIn(data: string, talks: number): Year {
  const found = /\/room\/(?<room>[\w-]{22})[\s\S]*?Ada: (?<email>\S+), passphrase: (?<passphrase>.+)/.exec(
    seeded(data, talks),
  )?.groups;
  if (!found) throw new Error("a seed that says nothing");
  return { room: found["room"] ?? "", email: found["email"] ?? "", passphrase: (found["passphrase"] ?? "").trim() };
}

/** What the seed said of the couple and their talks. */
function seeded(data: string, talks: number): string {
  const note = join(data, "seed.txt");
  if (existsSync(note)) return readFileSync(note, "utf8");
  mkdirSync(data, { recursive: true });
  const begun = performance.now();
  const said = execFileSync(process.execPath, ["--import", "tsx", "e2e/seed.ts", "--talks", String(talks)], {
    ...{ encoding: "utf8", maxBuffer: 64 * 1_024 * 1_024 },
    env: { ...process.env, HEARD_DATA: data, DATABASE_URL: "" },
  });
  report({ what: "seed", talks, seconds: rounded((performance.now() - begun) / 1_000) });
  writeFileSync(note, said, { mode: 0o600 });
  return said;
}
