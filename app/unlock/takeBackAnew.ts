import { ask } from "../../lib/line/ask";
import { readAnew, takeBackAnew } from "../../lib/wire/routes/beginAnew";

/** Whoever has the passphrase needs no other keys, and nobody else is to have any: an asking for them is taken back. */
export async function takeBackAskedAnew(authKey: string): Promise<void> {
  const asked = await ask(readAnew, {}, {});
  if (asked.ok && (asked.own !== null || asked.elsewhere !== null)) await ask(takeBackAnew, {}, { authKey });
}
