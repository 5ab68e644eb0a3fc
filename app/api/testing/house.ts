import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { RouteHandler } from "../../../lib/account/route";
import * as account from "../../../lib/wire/routes/account";
import * as agreements from "../../../lib/wire/routes/agreements";
import * as anew from "../../../lib/wire/routes/beginAnew";
import * as comparings from "../../../lib/wire/routes/comparings";
import * as deletion from "../../../lib/wire/routes/deletion";
import * as feltHeard from "../../../lib/wire/routes/feltHeard";
import * as invites from "../../../lib/wire/routes/invites";
import * as leaving from "../../../lib/wire/routes/leaving";
import * as ownFormats from "../../../lib/wire/routes/ownFormats";
import * as passkeys from "../../../lib/wire/routes/passkeys";
import * as privateNotes from "../../../lib/wire/routes/privateNotes";
import * as proposals from "../../../lib/wire/routes/proposals";
import * as questionLists from "../../../lib/wire/routes/questionLists";
import * as reminders from "../../../lib/wire/routes/reminders";
import * as rooms from "../../../lib/wire/routes/rooms";
import type { JsonRoute } from "../../../lib/wire/routes/route";
import * as shares from "../../../lib/wire/routes/shares";
import * as signIns from "../../../lib/wire/routes/signIns";
import * as summary from "../../../lib/wire/routes/summary";
import * as talks from "../../../lib/wire/routes/talks";
import * as thoughts from "../../../lib/wire/routes/thoughts";
import * as topics from "../../../lib/wire/routes/topics";
import * as wholeRoom from "../../../lib/wire/routes/wholeRoom";

const API = join(import.meta.dirname, "..");

const isRoute = (value: unknown): value is JsonRoute =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "answer" in value;

/** Every JSON route that is written down. */
export const declared: readonly JsonRoute[] = [
  ...[account, agreements, anew, comparings, deletion, feltHeard, invites, leaving, ownFormats, passkeys, privateNotes],
  ...[proposals, questionLists, reminders, rooms, shares, signIns, summary, talks, thoughts, topics, wholeRoom],
].flatMap((file) => Object.values(file).filter(isRoute));

type RouteFile = { readonly path: string; readonly handlers: Readonly<Record<string, RouteHandler>> };

/** Every route file under app/api but next-auth's own, with the path it lies at, ids as `:name`. */
export const routeFiles = (): Promise<readonly RouteFile[]> =>
  Promise.all(
    readdirSync(API, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts") && !file.startsWith("auth"))
      .map(async (file) => ({
        path: `/api/${relative(".", file)}`.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, ":$1"),
        handlers: await import(join(API, file)),
      })),
  );
