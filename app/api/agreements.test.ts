import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestDatabase } from "../../lib/store/testing/database";
import { type AgreementId, newId, type RoomId } from "../../lib/values/ids";
import {
  approveAgreement,
  dropOwnCopy,
  followUp,
  proposeAgreement,
  rewordAgreement,
} from "../../lib/wire/routes/agreements";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { type Arrived, arrived } from "./testing/browser";
import { openHouse } from "./testing/openHouse";
import { pair } from "./testing/pairing";
import { anItem, aWording } from "./testing/requests";

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

const listOf = async (who: Arrived) => (await who.get(wholeRoom, { roomId }, {})).agreements;
const refusal = (why: string) => ({ ok: false, refusal: why, retryAfter: null });

describe("agreements", () => {
  it("go from one's wording to a copy of each, and how it went is told to both [A1] [A3] [A6]", async () => {
    const agreementId = newId<AgreementId>();
    const of = { roomId, agreementId };
    const [first, second] = [aWording(), aWording()];
    await ada.get(proposeAgreement, { roomId }, { agreementId, talkId: null, ...first } as never);
    await ben.get(rewordAgreement, of, { seen: first.wordingId, ...second } as never);
    const copy = anItem(0);
    const stale = await ada.ask(approveAgreement, of, { seen: first.wordingId, copy } as never);
    expect(stale).toEqual(refusal("stale-wording"));
    await ada.get(approveAgreement, of, { seen: second.wordingId, copy } as never);
    await ada.get(followUp, of, { outcome: "done" });
    expect(await listOf(ada)).toMatchObject({ waiting: [], agreed: [{ agreementId, item: copy, outcome: "done" }] });
    expect(await listOf(ben)).toMatchObject({ waiting: [], agreed: [{ item: second.copy, outcome: "done" }] });
    await ben.get(dropOwnCopy, of, {});
    expect([(await listOf(ben)).agreed.length, (await listOf(ada)).agreed.length]).toEqual([0, 1]);
  });

  it("are copied to oneself alone, and followed up in no other way than the four [A3] [A6]", async () => {
    const agreementId = newId<AgreementId>();
    const wording = { agreementId, talkId: null, ...aWording(), copy: anItem(1) };
    expect(await ada.ask(proposeAgreement, { roomId }, wording as never)).toEqual(refusal("malformed"));
    const said = { outcome: "open" } as never;
    expect(await ada.ask(followUp, { roomId, agreementId }, said)).toEqual(refusal("malformed"));
    expect((await listOf(ben)).waiting).toEqual([]);
  });
});
