import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { planDeletion } from "../lib/store/accountDeletion";
import { accountById } from "../lib/store/accounts";
import { freshDatabase, type TestDatabase } from "../lib/store/testing/database";
import { person } from "../lib/store/testing/people";
import { minutes } from "../lib/values/time";
import { openLog } from "./log";
import { keepSwept } from "./sweep";

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(async () => {
  vi.useRealTimers();
  await database.close();
});

it("deletes an account within ten minutes of its day, as the application, and nobody else's", async () => {
  const { store, owner } = database;
  const [ada, ben] = [await person(store, "ada"), await person(store, "ben")];
  for (const { accountId } of [ada, ben]) await planDeletion(store, accountId, 7);
  await owner.query(`UPDATE "Account" SET "goesAt" = now() WHERE id = $1`, [ada.accountId]);
  const sweeping = keepSwept(store, openLog("silent"));
  await vi.advanceTimersByTimeAsync(minutes(10));
  await sweeping.stop();
  expect(await accountById(store, ada.accountId)).toBeNull();
  expect(await accountById(store, ben.accountId)).not.toBeNull();
});
