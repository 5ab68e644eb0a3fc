import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProposalKind } from "../room/proposal";
import { newId, type ProposalId, type RoomId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import { answerTime, letTimeGo, offerTime } from "./proposals";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { item, type Person, paired, person, roomOf } from "./testing/people";
import { MOST_LINES } from "./topics";
import { wholeRoom } from "./wholeRoom";

let database: TestDatabase;
let ada: Person;
let ben: Person;
let carl: Person;
let roomId: RoomId;
const store = () => database.store;

beforeAll(async () => {
  database = await freshDatabase();
  ada = await person(store(), "ada");
  ben = await person(store(), "ben");
  carl = await person(store(), "carl");
  roomId = (await paired(store(), ada, ben)).roomId;
});
afterAll(() => database.close());

const OK = { ok: true };
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });
const sealed = (words: string, epoch = 1) => ({ ...item(epoch), sealed: words as Sealed });

const timesOf = async (room: RoomId, who: Person) => (await wholeRoom(store(), room, who))?.proposals ?? null;

async function timeBy({ accountId }: Person, kind: ProposalKind = "once", room = roomId) {
  const proposalId = newId<ProposalId>();
  const of = { roomId: room, accountId, proposalId };
  expect(await offerTime(store(), { ...of, kind, item: sealed("first") })).toEqual(OK);
  const by = ({ accountId: who }: Person) => ({ roomId: room, accountId: who, proposalId });
  return {
    proposalId,
    accepts: (who: Person) => answerTime(store(), { ...by(who), counter: null }),
    counters: (who: Person, words = "counter") => answerTime(store(), { ...by(who), counter: sealed(words) }),
    letsGo: (who: Person) => letTimeGo(store(), by(who)),
    stands: async (who: Person = ben) => (await timesOf(room, who))?.find((each) => each.proposalId === proposalId),
  };
}

describe("a time that Ada offers", () => {
  it("is written once, however often her browser sends it", async () => {
    const { proposalId, stands } = await timeBy(ada);
    const again = { roomId, proposalId, kind: "once" as const, item: sealed("again") };
    expect(await offerTime(store(), { ...again, accountId: ada.accountId })).toEqual(OK);
    expect(await offerTime(store(), { ...again, accountId: ben.accountId })).toEqual(refusal("malformed"));
    expect(await stands()).toMatchObject({ seat: "a", kind: "once", state: "proposed", item: { sealed: "first" } });
  });

  it("is accepted by Ben, and by Ben alone [R1]", async () => {
    const { accepts, stands } = await timeBy(ada);
    expect(await accepts(ada)).toEqual(refusal("not-yours"));
    expect(await accepts(ben)).toEqual(OK);
    expect(await accepts(ben)).toEqual(OK);
    expect(await stands()).toMatchObject({ state: "agreed", letGoBy: null, counter: null });
  });

  it("is countered once, and what Ada answers then is the end of it [R1] [R2]", async () => {
    const { counters, accepts, stands } = await timeBy(ada);
    expect(await counters(ben)).toEqual(OK);
    expect(await counters(ben)).toEqual(OK);
    expect(await counters(ben, "another")).toEqual(refusal("already-answered"));
    expect(await counters(ada)).toEqual(refusal("countered-once"));
    expect(await accepts(ben)).toEqual(refusal("not-yours"));
    expect(await stands()).toMatchObject({
      state: "countered",
      item: { sealed: "first" },
      counter: { sealed: "counter" },
    });
    expect(await accepts(ada)).toEqual(OK);
    expect(await stands()).toMatchObject({ state: "agreed", counter: { sealed: "counter" } });
  });

  it("is let go by either, stays for the other to see, and then nothing is left [R3] [R4]", async () => {
    const { accepts, letsGo, stands } = await timeBy(ada);
    await accepts(ben);
    expect(await letsGo(ben)).toEqual(OK);
    expect(await letsGo(ben)).toEqual(OK);
    expect(await stands(ada)).toMatchObject({ state: "agreed", letGoBy: "b" });
    expect(await accepts(ben)).toEqual(refusal("already-let-go"));
    expect(await letsGo(ada)).toEqual(OK);
    expect(await stands(ada)).toBeUndefined();
    expect(await letsGo(ada)).toEqual(refusal("unknown"));
  });
});

describe("two answers at the same moment", () => {
  const apart = async (one: Promise<unknown>, other: Promise<unknown>) => Promise.all([one, other]);

  it("leave one standing, and the later hears its name [R5]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { accepts, letsGo, stands } = await timeBy(ada);
      const [yes, back] = await apart(accepts(ben), letsGo(ada));
      expect(back).toEqual(OK);
      expect([OK, refusal("already-let-go")]).toContainEqual(yes);
      const before = JSON.stringify(yes) === JSON.stringify(OK) ? "agreed" : "proposed";
      expect(await stands()).toMatchObject({ state: before, letGoBy: "a" });
      await letsGo(ben);
    }
  });

  it("of Ben in two tabs are one answer [R5]", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { accepts, counters, letsGo, stands } = await timeBy(ada);
      const [yes, other] = await apart(accepts(ben), counters(ben));
      const now = await stands();
      if (now?.state === "agreed") expect([yes, other]).toEqual([OK, refusal("already-answered")]);
      else expect([now?.state, yes, other]).toEqual(["countered", refusal("not-yours"), OK]);
      await letsGo(ada);
      await letsGo(ben);
    }
  });

  it("that both let it go leave nothing of it [R4] [R5]", async () => {
    const { letsGo, stands } = await timeBy(ada);
    expect(await apart(letsGo(ada), letsGo(ben))).toEqual([OK, OK]);
    expect(await stands()).toBeUndefined();
  });
});

describe("a weekly talk", () => {
  it("is one at a time in a room, also when both offer one at the same moment [R6]", async () => {
    const { roomId: room } = await paired(store(), ada, ben);
    const offers = [ada, ben].map(({ accountId }) =>
      offerTime(store(), {
        ...{ roomId: room, accountId, proposalId: newId<ProposalId>() },
        ...{ kind: "weekly", item: sealed("sundays") },
      }),
    );
    const told = await Promise.all(offers);
    expect(told).toContainEqual(OK);
    expect(told).toContainEqual(refusal("weekly-stands"));
    expect(await timesOf(room, ada)).toHaveLength(1);
  });

  it("can be offered anew once one of them has stopped it [R3] [R6]", async () => {
    const { roomId: room } = await paired(store(), ada, ben);
    const { accepts, letsGo } = await timeBy(ada, "weekly", room);
    expect(await accepts(ben)).toEqual(OK);
    expect(await letsGo(ben)).toEqual(OK);
    await timeBy(ben, "weekly", room);
  });
});

describe("a time", () => {
  it("is out of a stranger's reach, also from a room of their own [M7]", async () => {
    const { proposalId, accepts, letsGo } = await timeBy(ada);
    expect(await timesOf(roomId, carl)).toBeNull();
    expect(await accepts(carl)).toEqual(refusal("gone"));
    expect(await letsGo(carl)).toEqual(refusal("gone"));
    const own = { roomId: await roomOf(store(), carl), accountId: carl.accountId, proposalId };
    expect(await letTimeGo(store(), own)).toEqual(refusal("unknown"));
    expect(await answerTime(store(), { ...own, counter: null })).toEqual(refusal("unknown"));
  });

  it("is taken only under the room's newest key [K4]", async () => {
    const of = { roomId, accountId: ada.accountId, proposalId: newId<ProposalId>(), kind: "once" as const };
    for (const epoch of [0, 2]) {
      expect(await offerTime(store(), { ...of, item: item(epoch) })).toEqual(refusal("stale-epoch"));
    }
    const alone = await roomOf(store(), ada);
    expect(await offerTime(store(), { ...of, roomId: alone, item: item(0) })).toEqual(refusal("stale-epoch"));
    const { proposalId } = await timeBy(ada);
    const counter = { roomId, accountId: ben.accountId, proposalId, counter: item(2) };
    expect(await answerTime(store(), counter)).toEqual(refusal("stale-epoch"));
  });

  it("finds no place in a room that is full of them", async () => {
    const { roomId: room } = await paired(store(), ada, ben);
    await database.owner.query(
      `INSERT INTO "Proposal" (id, "roomId", seat, kind, item) SELECT md5($1 || n), $1, 'a', 'once', '{}' FROM generate_series(1, $2) n`,
      [room, MOST_LINES],
    );
    const of = { roomId: room, accountId: ada.accountId, proposalId: newId<ProposalId>(), kind: "once" as const };
    expect(await offerTime(store(), { ...of, item: item(1) })).toEqual(refusal("too-large"));
  });

  it("is not answered in a closed room, which can still be read", async () => {
    const { roomId: room } = await paired(store(), ada, ben);
    const { accepts, letsGo, stands } = await timeBy(ada, "once", room);
    await database.owner.query(`UPDATE "Room" SET "closedAt" = now() WHERE id = $1`, [room]);
    expect(await accepts(ben)).toEqual(refusal("gone"));
    expect(await letsGo(ada)).toEqual(refusal("gone"));
    expect(await stands()).toMatchObject({ state: "proposed" });
  });

  it("is known to the database by who, how far and what kind, and by nothing else outside its seal [R7]", async () => {
    await timeBy(ada);
    const { rows } = await database.owner.query(`SELECT * FROM "Proposal" WHERE "roomId" = $1 LIMIT 1`, [roomId]);
    expect(Object.keys(rows[0]).sort()).toEqual(
      ["counter", "createdAt", "id", "item", "kind", "letGoBy", "roomId", "seat", "state"].sort(),
    );
    await expect(
      database.owner.query(`UPDATE "Proposal" SET state = 'countered', counter = NULL WHERE "roomId" = $1`, [roomId]),
    ).rejects.toThrow("Proposal_counter_check");
  });
});
