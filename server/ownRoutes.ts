import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocal } from "./address";
import { countReport } from "./cspReport";
import { LASTING, SEAL_WORKER } from "./headers";
import type { Log } from "./log";
import { metrics } from "./metrics";
import type { SealWorker } from "./sealWorker";
import type { SmallFiles } from "./smallFiles";

export interface OwnRoutes {
  readonly log: Log;
  readonly worker: SealWorker;
  readonly small: SmallFiles;
  readonly metricsToken: string | undefined;
  /** Where "Leave now" leads. */
  readonly leaveUrl: string;
  /** Whether this node may be given requests: it is not draining and its database answers. */
  readonly ready: () => Promise<boolean>;
}

/** Answers what the server itself answers, before Next is asked. Gives whether it did. */
export async function answerOwn(request: IncomingMessage, response: ServerResponse, own: OwnRoutes): Promise<boolean> {
  const path = request.url?.split("?")[0] ?? "/";
  const route = ROUTES[`${request.method === "HEAD" ? "GET" : request.method} ${path}`];
  if (route) await route(request, response, own);
  else if (path === own.worker.path && request.method === "GET") sealWorker(request, response, own);
  else if (request.method === "GET" && readsBrotli(request)) smallFile(path, response, own);
  return response.writableEnded;
}

type Answer = (request: IncomingMessage, response: ServerResponse, own: OwnRoutes) => Promise<void>;

const ROUTES: Readonly<Record<string, Answer | undefined>> = {
  "GET /api/health": async (_request, response, own) => {
    const ok = await own.ready();
    response.writeHead(ok ? 200 : 503, { "Content-Type": "application/json" }).end(JSON.stringify({ ok }));
  },
  "GET /api/metrics": async (request, response, own) => {
    if (!mayMeasure(request, own.metricsToken)) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": metrics.contentType }).end(await metrics.metrics());
  },
  "GET /leave": async (request, response, own) => {
    response.writeHead(302, { Location: own.leaveUrl, ...(leavesNothing(request) && FORGET) }).end();
  },
  // A browser asks for it by itself where a page has named no icon yet; a page of ours names its own.
  "GET /favicon.ico": async (_request, response) => {
    response.writeHead(204).end();
  },
  "POST /api/csp-report": (request, response, own) => countReport(request, response, own.log),
};

/** Everything of ours in this browser: what it keeps, what it fetched, and the sign-in's cookie. */
const FORGET = { "Clear-Site-Data": '"cache", "cookies", "storage"' };

/** Asked for by a page of ours on a shared device; a link from elsewhere must not empty anybody's browser. */
const leavesNothing = ({ url, headers }: IncomingMessage): boolean =>
  url === "/leave?shared" && headers["sec-fetch-site"] === "same-origin";

/** Figures are for this machine, and for whoever brings the token where one is set. */
function mayMeasure(request: IncomingMessage, token: string | undefined): boolean {
  if (!token) return isLocal(request);
  const wanted = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(request.headers.authorization ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const readsBrotli = (request: IncomingMessage): boolean => /\bbr\b/.test(String(request.headers["accept-encoding"]));

/** A script or style of the build; to whoever does not read Brotli, Next gives it as it does everything else. */
function smallFile(path: string, response: ServerResponse, { small }: OwnRoutes): void {
  const file = small.get(path);
  if (!file) return;
  const { type, bytes } = file;
  const headers = { "Content-Type": type, "Content-Encoding": "br", Vary: "Accept-Encoding" };
  response.writeHead(200, { ...headers, "Content-Length": bytes.length, "Cache-Control": LASTING }).end(bytes);
}

function sealWorker(request: IncomingMessage, response: ServerResponse, { worker }: OwnRoutes): void {
  const small = readsBrotli(request);
  const headers = { ...SEAL_WORKER, Vary: "Accept-Encoding", ...(small && { "Content-Encoding": "br" }) };
  response.writeHead(200, headers).end(small ? worker.brotli : worker.plain);
}
