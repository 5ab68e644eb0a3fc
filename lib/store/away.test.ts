import { connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Instant, instant, millis } from "../values/time";
import { createCircuit, databaseAway, databaseIsAway } from "./away";
import { openEventLog } from "./postgresEventLog";
import { liveSignIn } from "./signIns";
import { openStore, type Store } from "./store";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { person } from "./testing/people";

const refusedConnection = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
const failing = () => Promise.reject(refusedConnection);
const answering = () => Promise.resolve("here");

describe("the circuit between server and database", () => {
  const start = () => {
    const time: { now: Instant } = { now: instant(0) };
    return { time, circuit: createCircuit(() => time.now) };
  };
  const failed = async (work: Promise<unknown>) => {
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(databaseIsAway(error)).toBe(true);
    return databaseIsAway(error) ? error.retryAfter : null;
  };

  it("opens after three failures and lets nobody wait", async () => {
    const { circuit } = start();
    for (let each = 0; each < 3; each++) await failed(circuit.run(failing));
    let asked = 0;
    const work = async () => {
      asked += 1;
    };
    expect(await failed(circuit.run(work))).toBe(1_000);
    expect(asked).toBe(0);
  });

  it("stays closed while failures do not follow each other", async () => {
    const { circuit } = start();
    for (let each = 0; each < 5; each++) {
      await failed(circuit.run(failing));
      await failed(circuit.run(failing));
      expect(await circuit.run(answering)).toBe("here");
    }
  });

  it("then lets one through to look, and closes when it comes back", async () => {
    const { time, circuit } = start();
    for (let each = 0; each < 3; each++) await failed(circuit.run(failing));
    time.now = instant(1_000);
    let letGo = (_: string) => {};
    const slow = circuit.run(
      () =>
        new Promise<string>((resolve) => {
          letGo = resolve;
        }),
    );
    await failed(circuit.run(answering));
    letGo("back");
    expect(await slow).toBe("back");
    expect(await circuit.run(answering)).toBe("here");
  });

  it("waits longer the longer the database is away, eight seconds at most", async () => {
    const { time, circuit } = start();
    const waits: (number | null)[] = [];
    for (let each = 0; each < 8; each++) {
      waits.push(await failed(circuit.run(failing)));
      time.now = instant(time.now + 8_000);
    }
    expect(waits).toEqual([1_000, 1_000, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it("does not open for errors of our own", async () => {
    const { circuit } = start();
    const broken = () => Promise.reject(new TypeError("x is not a function"));
    for (let each = 0; each < 5; each++) await expect(circuit.run(broken)).rejects.toThrow(TypeError);
    expect(await circuit.run(answering)).toBe("here");
    expect(databaseIsAway(new Error("the database is away"))).toBe(false);
    expect(databaseIsAway(databaseAway(millis(1)))).toBe(true);
  });
});

describe("a database behind a line that breaks", () => {
  let database: TestDatabase;
  let line: Awaited<ReturnType<typeof cuttableLine>>;
  let store: Store;

  beforeAll(async () => {
    database = await freshDatabase();
    line = await cuttableLine(Number(new URL(database.appUrl).port));
    const url = new URL(database.appUrl);
    url.port = String(line.port);
    store = openStore(url.href, 2);
  });
  afterAll(async () => {
    await store.close();
    line.end();
    await database.close();
  });

  it("is away, and back by itself, and this process lives on", async () => {
    const { signInId } = await person(store, "ada");
    line.cut();
    for (let each = 0; each < 3; each++) {
      const error: unknown = await liveSignIn(store, signInId).catch((thrown: unknown) => thrown);
      expect(databaseIsAway(error)).toBe(true);
    }
    await expect(openEventLog(store).append([])).rejects.toSatisfy(databaseIsAway);
    line.mend();
    await expect.poll(() => liveSignIn(store, signInId).catch(() => null), { timeout: 10_000 }).not.toBeNull();
  });

  it("is away too when it takes longer than three seconds", async () => {
    const slow = store.ask((tables) => tables.$executeRaw`SELECT pg_sleep(10)`);
    await expect(slow).rejects.toSatisfy(databaseIsAway);
  });

  it("says what it refuses as what it is", async () => {
    const broken = store.ask((tables) => tables.$executeRaw`SELECT 1 / 0`);
    await expect(broken).rejects.not.toSatisfy(databaseIsAway);
  });
});

/** A line to PostgreSQL that the test can cut. */
async function cuttableLine(target: number) {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    near.on("error", () => {});
    if (!whole) return void near.destroy();
    const far = connect(target, "127.0.0.1");
    far.on("error", () => {});
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut: () => {
      whole = false;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      whole = true;
    },
    end: () => void server.close(),
  };
}
