import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN, openBrowser } from "../../app/api/testing/browser";
import { openHouse } from "../../app/api/testing/openHouse";
import { lookBack } from "../../lib/line/back/lookBack";
import { searched } from "../../lib/line/back/search";
import { memoryPast } from "../../lib/line/back/testing/memoryPast";
import { openFeltHeard } from "../../lib/line/feltHeard";
import { openPrivateNotes } from "../../lib/line/privateNotes";
import { openAgreed } from "../../lib/line/roomAgreements";
import { openSummary } from "../../lib/line/talkSummary";
import { memoryStore } from "../../lib/line/testing/memoryStore";
import { stretch } from "../../lib/seal/kdf";
import { nearbySeal, newDevice } from "../../lib/seal/testing/nearbySeal";
import { opened } from "../../lib/seal/testing/opened";
import type { TestDatabase } from "../../lib/store/testing/database";
import { instant } from "../../lib/values/time";
import { me, preLogin } from "../../lib/wire/routes/account";
import { listPastTalks } from "../../lib/wire/routes/talks";
import { wholeRoom } from "../../lib/wire/routes/wholeRoom";
import { chanceFrom } from "./chance";
import { AGREED, BOTH_SAY } from "./parts";
import { type SeededCouple, seedCouple } from "./seeded";
import { plannedYear } from "./year";

const TALKS = 6;
const now = instant(Date.UTC(2026, 10, 27));
let house: TestDatabase;
let couple: SeededCouple;

beforeAll(async () => {
  house = await openHouse();
  couple = await seedCouple({ talks: TALKS, seed: 1, now, origin: ORIGIN, told: () => undefined });
}, 180_000);
afterAll(() => house.close());

describe("the seed", () => {
  it("is a year of talks that Ben's browser opens, checks and searches as any others", async () => {
    const { ada, ben, roomId } = couple;
    const self = { accountId: ben.accountId, seat: "b", partner: ada.accountId } as const;
    const back = lookBack({ ask: ben.ask, sealer: ben.seal, store: memoryPast(), seen: memoryStore(), roomId, self });
    await back.refresh();
    const { talks, left, trouble } = back.snapshot();
    expect({ left, trouble, count: talks?.length }).toEqual({ left: 0, trouble: null, count: TALKS });
    const began = talks?.map((talk) => talk.began) ?? [];
    expect(began).toEqual(began.toSorted((one, two) => two - one));
    expect(Math.max(...began)).toBeLessThan(now);
    const whole = talks?.filter(({ keep, format }) => keep === "everything" && format === "floor-talk") ?? [];
    expect(whole.length).toBeGreaterThan(0);
    for (const { said, topic } of whole) {
      expect(said.length).toBeGreaterThan(30);
      expect(topic).not.toBeNull();
    }
    expect(searched(talks ?? [], "you").length).toBeGreaterThan(TALKS);
  });

  it("has what each keeps alone: how much they felt heard in most talks, and a note", async () => {
    const { ada, ben, roomId } = couple;
    for (const who of [ada, ben]) {
      const [felt, notes] = [await openFeltHeard(who, roomId), await openPrivateNotes(who, roomId)];
      if ("not" in felt || "not" in notes) throw new Error("what is one's own opens");
      expect(felt.size).toBeGreaterThan(0);
      expect(felt.size).toBeLessThanOrEqual(TALKS);
      expect(notes.length).toBeGreaterThan(0);
      for (const { text } of notes) expect(text).toMatch(/\w+ \w+/);
    }
  });

  it("lets Ada in with the passphrase it says, and her keys open", async () => {
    const { email, passphrase, accountId } = couple.ada;
    const browser = openBrowser();
    const seal = nearbySeal(newDevice(), stretch);
    const { salt, kdf } = await browser.get(preLogin, {}, { email });
    const { authKey } = await opened(seal.signInMaterial({ passphrase, salt, kdf }));
    await browser.signIn("passphrase", { email, authKey });
    const { identityVersion, seedBox, recoveryProven } = await browser.get(me, {}, {});
    await opened(seal.unlock({ accountId, identityVersion, seedBox }));
    expect(await seal.isUnlocked()).toBe(true);
    expect(recoveryProven).toBe(true);
  });

  it("has agreed on something that each opens in a copy of their own", async () => {
    const { ada, ben, roomId } = couple;
    for (const self of [ada, ben]) {
      const room = await self.ask(wholeRoom, { roomId }, {});
      if (!room.ok) throw new Error("a room that is not there");
      expect(room.agreements.waiting).toEqual([]);
      const agreed = await openAgreed(self, room, room.agreements.agreed);
      expect(agreed.length).toBeGreaterThan(0);
      for (const { wording, agreedAt } of agreed) {
        expect(AGREED.map(([what]) => what)).toContain(wording?.what);
        expect(agreedAt).toBeLessThan(now);
      }
    }
  });

  it("has what both say of some talks, in words that each opens", async () => {
    const { ada, ben, roomId } = couple;
    const told = await ada.ask(listPastTalks, { roomId }, {});
    if (!told.ok) throw new Error(told.refusal);
    const accountIds = { a: ada.accountId, b: ben.accountId };
    for (const self of [ada, ben]) {
      const all = await Promise.all(told.talks.map(({ talkId }) => openSummary(self, { roomId, accountIds }, talkId)));
      const approved = all.flatMap((each) => (typeof each === "string" ? [] : (each.approved ?? [])));
      expect(approved.length).toBeGreaterThan(0);
      for (const { text, approvedAt } of approved) {
        expect(BOTH_SAY).toContain(text);
        expect(approvedAt).toBeLessThan(now);
      }
    }
  });

  it("leaves nothing readable in the database", async () => {
    const { rows } = await house.owner.query<{ all: string }>(
      `SELECT (SELECT string_agg(w::text, '') FROM "TalkWords" w) || (SELECT string_agg(n::text, '') FROM "PrivateNote" n) AS all`,
    );
    expect(rows[0]?.all.length).toBeGreaterThan(1_000);
    expect(rows[0]?.all).not.toMatch(/ you |Sunday|takeaway|lonely|my father/);
  });

  it("is the same year again for the same seed", async () => {
    const [one, again, other] = [
      await plannedYear(20, now, chanceFrom(7)),
      await plannedYear(20, now, chanceFrom(7)),
      await plannedYear(20, now, chanceFrom(8)),
    ];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
