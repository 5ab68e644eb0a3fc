/** The most bytes of a request's body, where its route says nothing else. */
export const MOST_BODY = 65_536;

/** The text of a request's body, read no further than the limit. */
export async function textOfBody(request: Request, most = MOST_BODY): Promise<string | "too-large"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too-large";
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      return "too-large";
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** JSON out of a text; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
