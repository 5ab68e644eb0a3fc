/** Whether a request that wants to change something comes from a page of ours: its origin, and nothing a form could send. */
export function isOurOwn(request: Request, origin: string): boolean {
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  return headers.get("origin") === origin && (site === null || site === "same-origin");
}

/** Whether it says what a page of another origin could not make a browser say unasked. */
export const speaksOurWay = (request: Request): boolean =>
  request.headers.get("x-heard") === "1" &&
  /^application\/json(\s*;\s*charset=utf-8)?$/i.test(request.headers.get("content-type") ?? "");
