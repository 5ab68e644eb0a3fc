import { type Logger, pino } from "pino";
import type { Settings } from "./settings";

export type Log = Logger;

/** Fields that must never reach a log, wherever a careless line puts them. */
const NEVER = ["words", "sealed", "authKey", "email", "cookie", "authorization", "headers", "secret", "password"];

/**
 * The server's log: one JSON line an event on standard output. It holds ids, kinds and times, and never words, keys,
 * addresses, or anything that a partner wrote, sealed or not.
 */
export function openLog(level: Settings["logLevel"]): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
  });
}
