import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { askOver } from "../../lib/line/ask";
import { openRoomLine } from "../../lib/line/roomLine";
import { stretch } from "../../lib/seal/kdf";
import { nearbySeal, newDevice } from "../../lib/seal/testing/nearbySeal";
import { opened } from "../../lib/seal/testing/opened";
import type { RoomId } from "../../lib/values/ids";
import { me, preLogin } from "../../lib/wire/routes/account";
import { openHouse } from "../house";
import { machineLoad, quantiles, report, rounded, spread } from "./spread";
import { yearIn } from "./year";

/**
 * What a room costs at a hint: how many requests its page's line makes, their bytes before compression, and how long it takes
 * from the hint until all of it is open, against a house of its own over HTTP. Everything but the screen, in one process of Node.
 * Run: npm run load:room [-- talks] [--in FOLDER]
 */
const { values, positionals } = parseArgs({ options: { in: { type: "string" } }, allowPositionals: true });
const [talks, LINES, HINTS, FIRST] = [Number(positionals[0] ?? 50), 20, 60, 5];

const data = values.in ?? mkdtempSync(join(tmpdir(), "heard-year-"));
const { room, email, passphrase } = yearIn(data, talks);
const house = await openHouse({ port: 3342, settings: { HEARD_DATA: data } });
const cookies = new Map<string, string>();
let asked: { readonly path: string; readonly bytes: number }[] = [];

/** As a browser sends it: with its cookies, from this house's own page. */
const send: typeof fetch = async (path, init = {}) => {
  const headers = new Headers(init.headers);
  headers.set("origin", house.url);
  headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
  const answer = await fetch(`${house.url}${String(path)}`, { ...init, headers, redirect: "manual" });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const body = await answer.text();
  asked.push({ path: String(path), bytes: Buffer.byteLength(body) });
  return new Response(body, { status: answer.status });
};
const ask = askOver(send);

/** Ada at her room, signed in, her keys open. */
async function arrive() {
  const seal = nearbySeal(newDevice(), stretch);
  const { salt, kdf } = told(await ask(preLogin, {}, { email }));
  const { authKey } = await opened(seal.signInMaterial({ passphrase, salt, kdf }));
  const { csrfToken } = (await (await send("/api/auth/csrf")).json()) as { readonly csrfToken: string };
  const form = new URLSearchParams({ email, authKey, csrfToken, json: "true" });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  await send("/api/auth/callback/passphrase", { method: "POST", headers, body: form.toString() });
  const { accountId, identityVersion, seedBox } = told(await ask(me, {}, {}));
  await opened(seal.unlock({ accountId, identityVersion, seedBox }));
  return { accountId, seal, ask };
}

function told<Answer extends { readonly ok: boolean }>(answer: Answer): Extract<Answer, { readonly ok: true }> {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer as Extract<Answer, { readonly ok: true }>;
}

let hint = () => {};
const hints = {
  hear: (_: unknown, hear: (message: never) => void) => {
    hint = () => hear({ roomId: room } as never);
    return () => {};
  },
  onOpen: () => () => {},
};
const line = openRoomLine(await arrive(), room as RoomId, hints, house.url);
await line.refresh();
const already = line.snapshot();
const from = already.state === "here" ? already.room.topics.length : 0;
for (let count = from; count < LINES; count += 1) {
  await line.putTopic(`What we might talk about one day, number ${count}`);
  await line.putThought(`What I would like to keep in mind, number ${count}`);
}
const took: number[] = [];
for (let count = 0; count < FIRST + HINTS; count += 1) {
  asked = [];
  const begun = performance.now();
  const shown = new Promise<void>((resolve) => {
    const stop = line.subscribe(() => {
      stop();
      resolve();
    });
  });
  hint();
  await shown;
  if (count >= FIRST) took.push(performance.now() - begun);
}
const bytes = asked.reduce((sum, each) => sum + each.bytes, 0);
report({ what: "a room at a hint", talks, lines: 2 * LINES, requests: asked.length, bytes });
report({ hints: HINTS, ...spread(took), ...quantiles(took), load: machineLoad() });
report({ mean: rounded(took.reduce((sum, each) => sum + each, 0) / took.length) });
line.close();
await house.close();
if (!values.in) rmSync(data, { recursive: true, force: true });
