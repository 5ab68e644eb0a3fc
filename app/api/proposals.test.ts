import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProposalKind } from "../../lib/room/proposal";
import type { TestDatabase } from "../../lib/store/testing/database";
import { newId, type ProposalId, type RoomId } from "../../lib/values/ids";
import type { Item } from "../../lib/wire/routes/item";
import { answerTime, letTimeGo, offerTime } from "../../lib/wire/routes/proposals";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem } from "./testing/requests";

let house: TestDatabase;
let ada: Arrived;
let ben: Arrived;
let roomId: RoomId;
beforeAll(async () => {
  house = await openHouse();
  [ada, ben] = [await arrived("ada"), await arrived("ben")];
  roomId = (await pair(ada, ben)).roomId;
});
afterAll(() => house.close());

const sealed = (epoch = 1) => anItem(epoch) as Item;
const refused = (refusal: string) => ({ ok: false, refusal, retryAfter: null });
const timesOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).proposals;

async function offered(who: Arrived, kind: ProposalKind = "once") {
  const proposalId = newId<ProposalId>();
  const item = sealed();
  await who.get(offerTime, { roomId }, { proposalId, kind, item });
  const at = { roomId, proposalId };
  const seen = async () => (await timesOf(ben)).find((each) => each.proposalId === proposalId);
  return { at, item, seen };
}

describe("a time", () => {
  it("that Ada offers is the same to both, and tells nobody when it is [R7]", async () => {
    const { at, item } = await offered(ada);
    const line = { ...at, seat: "a", kind: "once", state: "proposed", letGoBy: null, item, counter: null };
    const { roomId: _, ...expected } = line;
    expect(await timesOf(ada)).toContainEqual({ ...expected, createdAt: expect.any(Number) });
    expect(await timesOf(ben)).toEqual(await timesOf(ada));
  });

  it("is countered by Ben once and accepted by Ada [R1] [R2]", async () => {
    const { at, seen } = await offered(ada);
    const counter = sealed();
    expect(await ada.ask(answerTime, at, { counter: null })).toEqual(refused("not-yours"));
    await ben.get(answerTime, at, { counter });
    expect(await ben.ask(answerTime, at, { counter: sealed() })).toEqual(refused("already-answered"));
    expect(await ada.ask(answerTime, at, { counter: sealed() })).toEqual(refused("countered-once"));
    await ada.get(answerTime, at, { counter: null });
    expect(await seen()).toMatchObject({ state: "agreed", counter });
  });

  it("is let go by one and put away by the other [R3] [R4]", async () => {
    const { at, seen } = await offered(ada);
    await ada.get(letTimeGo, at, {});
    expect(await seen()).toMatchObject({ letGoBy: "a" });
    expect(await ben.ask(answerTime, at, { counter: null })).toEqual(refused("already-let-go"));
    await ben.get(letTimeGo, at, {});
    expect(await seen()).toBeUndefined();
    expect(await ben.ask(letTimeGo, at, {})).toEqual(refused("unknown"));
  });

  it("that comes each week is one at a time, and stopped by either alone [R3] [R6]", async () => {
    const { at } = await offered(ada, "weekly");
    const another = { proposalId: newId<ProposalId>(), kind: "weekly" as const, item: sealed() };
    expect(await ben.ask(offerTime, { roomId }, another)).toEqual(refused("weekly-stands"));
    await ben.get(answerTime, at, { counter: null });
    await ben.get(letTimeGo, at, {});
    await ben.get(offerTime, { roomId }, another);
  });

  it("is asked for in one form and no other", async () => {
    const whole = { proposalId: newId<ProposalId>(), kind: "once", item: sealed() };
    for (const wrong of [{ ...whole, at: 1 }, { ...whole, kind: "daily" }, { ...whole, item: null }, {}]) {
      expect(await ada.ask(offerTime, { roomId }, wrong as never)).toEqual(refused("malformed"));
    }
    expect(await ada.ask(offerTime, { roomId }, { ...whole, item: sealed(0) } as never)).toEqual(
      refused("stale-epoch"),
    );
  });
});
