import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { z } from "zod";
import type { Log } from "./log";
import { policyReports } from "./metrics";

const MOST_BYTES = 16_384;

/** The two ways browsers spell a report. Of either, only the directive's name is read: the rest may hold what a person wrote. */
const report = z.union([
  z
    .object({ "csp-report": z.object({ "violated-directive": z.string() }) })
    .transform((given) => [given["csp-report"]["violated-directive"]]),
  z
    .array(z.object({ body: z.object({ effectiveDirective: z.string() }) }))
    .transform((given) => given.map((one) => one.body.effectiveDirective)),
]);

// Anyone may send reports; they must not be able to fill the log.
const lines = new RateLimiterMemory({ points: 30, duration: 60 });

/** Counts what browsers report against our Content-Security-Policy, by directive. */
export async function countReport(request: IncomingMessage, response: ServerResponse, log: Log): Promise<void> {
  const text = await read(request);
  response.writeHead(text === undefined ? 413 : 204).end();
  for (const directive of directives(text ?? "")) {
    policyReports.inc({ directive });
    await lines.consume("all").then(
      () => log.warn({ directive }, "a browser reported a breach of the content policy"),
      () => undefined,
    );
  }
}

function directives(text: string): readonly string[] {
  try {
    return report.parse(JSON.parse(text)).map((given) => /^[a-z-]{3,30}/.exec(given)?.[0] ?? "other");
  } catch {
    return ["unreadable"];
  }
}

/** The body, or nothing when it is too large. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
