import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { SECRET_NAMES, type SecretName, type Settings } from "./settings";

export type Secrets = { readonly [name in SecretName]: string };

const some = z.partialRecord(z.enum(SECRET_NAMES), z.string().min(32));
const every = z.record(z.enum(SECRET_NAMES), z.string().min(32));

/**
 * The secrets this server works with: what the settings give, and for the rest what lies in `secrets/secrets.json` of
 * the data folder, made there at the first start, for its owner's eyes only. They never enter the database or a log.
 */
export function keepSecrets(settings: Pick<Settings, "secrets" | "dataFolder">): Secrets {
  const folder = join(settings.dataFolder, "secrets");
  const file = join(folder, "secrets.json");
  const kept = existsSync(file) ? some.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const made = SECRET_NAMES.filter((name) => !settings.secrets[name] && !kept[name]).map((name) => [name, newSecret()]);
  const own = { ...kept, ...Object.fromEntries(made) };
  if (made.length > 0) write(folder, file, own);
  const given = Object.fromEntries(Object.entries(settings.secrets).filter(([, secret]) => secret));
  return every.parse({ ...own, ...given });
}

/** 32 random bytes as base64url. */
const newSecret = () => randomBytes(32).toString("base64url");

function write(folder: string, file: string, secrets: object): void {
  // The data folder itself stays passable: started as root, PostgreSQL runs as another user and lives beside this one.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  // Rename last: a crash half-way must not leave half a file where yesterday's secrets were.
  renameSync(unfinished, file);
}
