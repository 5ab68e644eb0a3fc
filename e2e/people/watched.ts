import type { BrowserContext, Page, Request } from "@playwright/test";

/** What a browser said that nobody should hear, and everything it sent. */
export type Watched = {
  /** Console errors and warnings, errors nobody caught, requests to strangers: since the last look, without what is forgiven. */
  readonly takeNoise: () => readonly string[];
  /** This story brings such noise about by itself, like a line that is cut. Holds until the next look. */
  readonly forgive: (noise: RegExp) => void;
  /** Addresses, bodies and WebSocket frames, in both directions where they are frames. */
  readonly traffic: readonly string[];
};

const LOUD = new Set(["error", "warning"]);

/** Watches all pages of a browser from its first moment. */
export function watch(context: BrowserContext, home: string): Watched {
  const noise: string[] = [];
  const forgiven: RegExp[] = [];
  const traffic: string[] = [];
  context.on("console", (message) => {
    if (LOUD.has(message.type())) noise.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => noise.push(`uncaught: ${webError.error().stack ?? webError.error().message}`));
  context.on("request", (request) => {
    traffic.push(...sentBy(request));
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && !["data:", "blob:"].includes(protocol)) noise.push(`a request to ${request.url()}`);
  });
  context.on("page", (page) => watchLines(page, home, traffic, noise));
  return {
    traffic,
    forgive: (pattern) => forgiven.push(pattern),
    takeNoise: () => {
      const loud = noise.splice(0).filter((line) => !forgiven.some((pattern) => pattern.test(line)));
      forgiven.length = 0;
      return loud;
    },
  };
}

const sentBy = (request: Request): readonly string[] => {
  const body = request.postDataBuffer()?.toString("utf8");
  return [request.url(), ...(body === undefined ? [] : [body]), request.headers()["referer"] ?? ""];
};

function watchLines(page: Page, home: string, traffic: string[], noise: string[]): void {
  page.on("websocket", (line) => {
    traffic.push(line.url());
    if (new URL(line.url()).host !== new URL(home).host) noise.push(`a line to ${line.url()}`);
    const keep = ({ payload }: { payload: string | Buffer }) => traffic.push(payload.toString());
    line.on("framesent", keep);
    line.on("framereceived", keep);
  });
}

/** What was asked of the server since then, beside keeping the line alive. */
export const askedSince = ({ watched }: { readonly watched: Watched }, before: number): readonly string[] =>
  watched.traffic.slice(before).filter((each) => each.startsWith("http") || /"(command|join)"/.test(each));

/** What Chromium says of an answer with a status of 4xx; a refusal is an answer, not a fault. */
export const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;
/** What Chromium says when the line is cut or the server is gone. */
export const LINE_CUT = /net::ERR_|WebSocket|Failed to load resource|Failed to fetch|status of 50\d/;
