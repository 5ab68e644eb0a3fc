import { describe, expect, it } from "vitest";
import type { Seq } from "../values/ids";
import type { Ask } from "./ask";
import { readTalk } from "./readTalk";
import { beginTalk, newDevice } from "./testing/sitting";

type Sat = Awaited<ReturnType<typeof beginTalk>>;

/** What Ben's page reads of the talk once it is over, each text or why there is none. */
async function benReads({ house, sittings, ben, devices }: Sat, { store } = devices.ben) {
  const ask = (async (_route: never, _params: never, { after }: { after: Seq }) => {
    const page = await house.page(after, "b");
    return page.ok ? page : { ok: false, refusal: "gone", retryAfter: null };
  }) as unknown as Ask;
  const { roomId, talkId } = house;
  const read = await readTalk({
    ask,
    sealer: sittings.ben.sealer,
    seen: store,
    roomId,
    talkId,
    self: ben.self,
  });
  if (typeof read === "string" || "why" in read) return read;
  return [...read.words]
    .sort(([one], [two]) => one - two)
    .map(([, words]) => (words.state === "open" ? words.text : words.state));
}

/** Ada said this, and ended the talk. */
async function over(said: string): Promise<Sat> {
  const sat = await beginTalk();
  await sat.ada.tap({ type: "say", lastWords: false }, said);
  await sat.time.until(() => sat.house.log().some(({ happening }) => happening.kind === "Said"));
  await sat.ada.tap({ type: "end" });
  await sat.time.until(() => sat.house.talk()?.status === "closed");
  return sat;
}

describe("a talk that is read again", () => {
  it("is not shown where the server leaves out the end that was seen, or tells another one [U8]", async () => {
    const sat = await over("I felt alone");
    await sat.time.until(() => sat.ben.see().talk?.status === "closed");
    expect(await benReads(sat)).toEqual(["our evenings", "I felt alone"]);
    const whole = sat.house.log();
    sat.house.forge((log) => log.slice(0, -2));
    expect(await benReads(sat)).toEqual({ why: "cut-short", at: whole.length - 2 });
    sat.house.forge(() =>
      whole.map((each) => (each.seq === 2 ? { ...each, cmdId: "another" as typeof each.cmdId } : each)),
    );
    expect(await benReads(sat)).toMatchObject({ why: "another-head" });
  });

  it("is remembered by a device that only read it", async () => {
    const [sat, device] = [await over("I felt alone"), newDevice()];
    await benReads(sat, device);
    sat.house.forge((log) => log.slice(0, -1));
    expect(await benReads(sat, device)).toMatchObject({ why: "cut-short" });
    expect(await benReads(sat, newDevice())).toEqual(["our evenings", "I felt alone"]);
  });

  it("says what was erased, and its chain still verifies [N4] [L5]", async () => {
    const sat = await over("I wish I had not");
    expect(await benReads(sat)).toEqual(["our evenings", "I wish I had not"]);
    sat.house.forge((log) => log.map((each) => (each.happening.kind === "Said" ? { ...each, words: null } : each)));
    expect(await benReads(sat)).toEqual(["our evenings", "erased"]);
  });
});
