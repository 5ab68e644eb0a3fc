import { createServer, type Server } from "node:http";
import next from "next";
import { theStore } from "../lib/account/house";
import { answerWith } from "./answer";
import { type Database, startDatabase } from "./database";
import { tellRoutes } from "./environment";
import { nameOf, placeOf } from "./failure";
import { type Log, openLog } from "./log";
import { unhandled } from "./metrics";
import { openLines } from "./openLines";
import { openReminding } from "./openReminding";
import { buildSealWorker, type SealWorker } from "./sealWorker";
import { keepSecrets, type Secrets } from "./secrets";
import { readSettings, type Settings } from "./settings";
import { readSmallFiles } from "./smallFiles";
import { stopWhenTold } from "./stop";
import { keepSwept } from "./sweep";
import { refuseStrayUpgrades } from "./upgrades";

/** Starts the whole product on one port and gives the address people type. */
export async function start(development: boolean): Promise<string> {
  const settings = settingsOrExit();
  const log = openLog(settings.logLevel);
  surviveStrays(log);
  const secrets = keepSecrets(settings);
  const worker = await buildSealWorker(development);
  const database = await startDatabase(settings, log).catch(sayAndExit);
  tellRoutes(settings, secrets, database.urls, worker.path);
  try {
    await open({ settings, secrets, log, worker, database, development });
  } catch (error) {
    await database.stop();
    sayAndExit(error);
  }
  return settings.publicUrl;
}

function sayAndExit(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

interface Parts {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly worker: SealWorker;
  readonly database: Database;
  readonly development: boolean;
}

async function open({ settings, secrets, log, worker, database, development }: Parts): Promise<void> {
  const server = createServer();
  const pages = next({ dev: development, httpServer: server, hostname: "localhost", port: settings.port, quiet: true });
  await pages.prepare();

  let draining = false;
  const ready = async () => !draining && (await database.answers());
  const small = development ? new Map() : readSmallFiles();
  const { metricsToken, leaveUrl } = settings;
  const own = { log, worker, small, metricsToken, leaveUrl, ready };
  answerWith(server, settings, own, pages.getRequestHandler());
  refuseStrayUpgrades(server, development);
  const lines = await openLines({ httpServer: server, settings, log, urls: database.urls });
  const sweeping = keepSwept(theStore(), log);
  const reminding = openReminding({ settings, secrets, log, here: lines.here, now: lines.now });
  const drain = async () => {
    draining = true;
    await Promise.all([lines.close(), sweeping.stop(), reminding.stop()]);
  };
  const stop = async () => {
    await theStore().close();
    await database.stop();
  };
  stopWhenTold({ drain, server, pages, database: { stop } }, log);

  // Last: whoever connects before the handlers stand looks connected and never gets an answer.
  await listen(server, settings);
  log.info({ port: settings.port, development }, "open");
}

/** The settings; or one line for each that is wrong, and the end. */
function settingsOrExit(): Settings {
  const reading = readSettings(process.env);
  if ("settings" in reading) return reading.settings;
  process.stderr.write(reading.problems.map((problem) => `${problem}\n`).join(""));
  process.exit(1);
}

/** A promise nobody waited for is counted and told, and ends nobody's talk. */
function surviveStrays(log: Log): void {
  process.on("unhandledRejection", (error) => {
    unhandled.inc();
    // Never its message: a failed statement says what was in it.
    log.error({ name: nameOf(error), place: placeOf(error) }, "unhandled rejection");
  });
}

function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`PORT: ${settings.port} is taken on this machine`) : error);
    server.once("error", failed);
    server.listen({ port: settings.port, ...(settings.host && { host: settings.host }) }, () => {
      server.off("error", failed);
      resolve();
    });
  });
}
