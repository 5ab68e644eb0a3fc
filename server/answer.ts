import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ADDRESS_HEADER, addressOf } from "./address";
import { nameOf, placeOf } from "./failure";
import { everyResponse } from "./headers";
import { responses } from "./metrics";
import { answerOwn, type OwnRoutes } from "./ownRoutes";
import type { Settings } from "./settings";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers every request: with the headers of this house, by the server itself where it can, else by `pages`. */
export function answerWith(server: Server, settings: Settings, own: OwnRoutes, pages: Handler): void {
  const headers = Object.entries(everyResponse(settings.publicUrl));
  const answer: Handler = async (request, response) => {
    for (const [name, value] of headers) if (value !== undefined) response.setHeader(name, value);
    // Next marks its hashed assets as lasting, unless someone has spoken first.
    if (request.url?.startsWith("/_next/static/")) response.removeHeader("Cache-Control");
    response.once("finish", () => responses.inc({ class: `${Math.trunc(response.statusCode / 100)}xx` }));
    request.headers[ADDRESS_HEADER] = addressOf(request, settings.trustProxy);
    if (!(await answerOwn(request, response, own))) await pages(request, response);
  };
  server.on("request", (request, response) => {
    answer(request, response).catch((error) => {
      own.log.error({ name: nameOf(error), place: placeOf(error) }, "an answer failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
