import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pushKeys } from "../lib/account/pushKeys";
import { accountById } from "../lib/store/accounts";
import { addPushDevice, reminderWishOf } from "../lib/store/reminderWishes";
import { openStore, type Store } from "../lib/store/store";
import { freshDatabase, type TestDatabase } from "../lib/store/testing/database";
import { couple, offers, type Reminded, soon, wants } from "../lib/store/testing/reminding";
import type { AccountId } from "../lib/values/ids";
import { type Instant, instant, minutes } from "../lib/values/time";
import { type Mail, openMail } from "./mail";
import { openPush, type Push } from "./push";
import { remindAll } from "./reminding";
import { openSink, type Sink } from "./testing/sink";

const HOME = "https://heard.example";
let database: TestDatabase;
let other: Store;
let sink: Sink;
let mail: Mail;
let push: Push;
let bell: string;
let rung = 0;
let answers = 201;
let pair: Reminded;
let to: string;

const server = createServer((_request, response) => {
  rung += 1;
  response.writeHead(answers).end();
});

beforeAll(async () => {
  database = await freshDatabase();
  other = openStore(database.appUrl);
  sink = await openSink();
  mail = openMail({ url: sink.url, from: "reminder@mail.example" }, HOME);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  bell = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ben`;
  push = openPush({ keys: pushKeys("k".repeat(43)), contact: HOME, allowed: (given) => given === bell });
});
beforeEach(async () => {
  sink.answer = "taken";
  answers = 201;
  rung = 0;
  pair = await couple(database.store);
  to = (await accountById(database.store, pair.ben.accountId))?.email ?? "";
});
afterAll(async () => {
  mail.close();
  server.close();
  await sink.close();
  await other.close();
  await database.close();
});

type Node = { readonly store?: Store; readonly here?: readonly AccountId[]; readonly mail?: Mail | null };

/** One round of a node at a moment. */
const round = (now: Instant, node: Node = {}) =>
  remindAll({ store: database.store, mail, push, ...node, here: () => node.here ?? [], now: () => now });

const ada = () => offers(database.store, pair.roomId, pair.ada);
const letters = () => sink.letters.filter((letter) => letter.to.includes(to));

describe("reminding", () => {
  it("sends Ben one mail when Ada offers a time, whichever of two nodes is first", async () => {
    await wants(database.store, pair.ben);
    await ada();
    const now = soon();
    await Promise.all([round(now), round(now, { store: other }), round(now), round(now, { store: other })]);
    expect(letters()).toHaveLength(1);
    expect(letters()[0]?.text).toContain("For when you have a moment.\r\n\r\nhttps://heard.example\r\n");
    expect(sink.letters.some((letter) => letter.to.some((each) => each.startsWith("ada-")))).toBe(false);
  });

  it("is silent while Ben's line stands at any node", async () => {
    await wants(database.store, pair.ben);
    await ada();
    await round(instant(Date.now()), { store: other, here: [pair.ben.accountId] });
    await round(soon());
    expect(letters()).toEqual([]);
  });

  it("is silent where nobody wants it, and where the house sends no mail", async () => {
    await ada();
    await round(soon());
    await wants(database.store, pair.ben);
    await ada();
    await round(soon(), { mail: null });
    await round(soon());
    expect(letters()).toEqual([]);
  });

  it("waits for a mail server that is away, and sends once when it is back, after a restart too", async () => {
    await wants(database.store, pair.ben);
    await ada();
    const now = soon();
    await sink.close();
    await round(now);
    await sink.reopen();
    await round(now, { store: other });
    expect(letters()).toEqual([]);
    await round(instant(now + minutes(1)), { store: other });
    expect(letters()).toHaveLength(1);
    await round(instant(now + minutes(90)));
    expect(letters()).toHaveLength(1);
  });

  it("tries no more what the mail server has refused for good", async () => {
    await wants(database.store, pair.ben);
    await ada();
    sink.answer = "never";
    const now = soon();
    await round(now);
    sink.answer = "taken";
    await round(instant(now + minutes(90)));
    expect(letters()).toEqual([]);
  });

  it("wakes Ben's browser, and one way that worked is enough", async () => {
    await wants(database.store, pair.ben);
    await addPushDevice(database.store, pair.ben, bell);
    await ada();
    await sink.close();
    const now = soon();
    await round(now);
    await sink.reopen();
    await round(instant(now + minutes(90)));
    expect([rung, letters().length]).toEqual([1, 0]);
  });

  it("forgets a browser that its maker's service knows no longer", async () => {
    await addPushDevice(database.store, pair.ben, bell);
    await ada();
    answers = 410;
    const now = soon();
    await round(now);
    await round(instant(now + minutes(90)));
    const { accountId, signInId } = pair.ben;
    expect([rung, (await reminderWishOf(database.store, accountId, signInId)).pushHere]).toEqual([1, false]);
  });
});
