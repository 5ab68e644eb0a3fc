import { describe, expect, it } from "vitest";
import { floorTalk } from "../talk/formats/floorTalk";
import { part } from "../talk/plan";
import type { Skeleton } from "../talk/skeleton";
import { beginTalk } from "./testing/sitting";

const say = { type: "say", lastWords: false } as const;
const skeleton: Skeleton = {
  ...floorTalk.skeleton,
  format: "trial",
  parts: [
    part("both", "once", {
      write: { kind: "statement", by: "each", shown: "when-both", sent: "part-over", passed: "part-over" },
    }),
    part("thanks", "once", { thanks: { kind: "thanks", by: "each", sent: "part-over", passed: "part-over" } }),
  ],
};

const gathered = async () => {
  const table = await beginTalk(1, {}, "everything", { skeleton, rules: floorTalk.rules });
  const { ada, ben, time } = table;
  await ada.tap(say, "what Ada wrote");
  await time.until(() => ada.see().waiting.length === 0 && ben.see().events.length === ada.see().events.length);
  const seq = ada.see().events.length;
  return { ...table, seq };
};

describe("what is shown when both have written [S7]", () => {
  it("is withheld from Ben's browser, and opens there when he has written too", async () => {
    const { ada, ben, time, seq } = await gathered();
    expect(ada.see().words.get(seq)).toEqual({ state: "open", text: "what Ada wrote" });
    expect(ben.see().words.get(seq)).toEqual({ state: "withheld" });
    await ben.tap(say, "what Ben wrote");
    await time.until(() => ben.see().words.get(seq)?.state === "open");
    expect(ben.see().words.get(seq)).toEqual({ state: "open", text: "what Ada wrote" });
    await time.until(() => ada.see().words.get(seq + 1)?.state === "open");
    expect(ada.see()).toMatchObject({ behind: false, broken: null });
    expect(ben.see()).toMatchObject({ behind: false, broken: null });
  });

  it("opens as well where the line was cut when it came about [V2]", async () => {
    const { ada, ben, time, seq } = await gathered();
    ada.wire.cut();
    await ben.tap(say, "what Ben wrote");
    await time.until(() => ben.see().words.get(seq)?.state === "open");
    ada.wire.mend();
    await time.until(() => ada.see().words.get(seq + 1)?.state === "open", 20_000);
    ben.wire.cut();
    ben.wire.mend();
    await time.until(() => ben.see().connection === "here" && !ben.see().behind, 20_000);
    expect(ben.see().words.get(seq)).toEqual({ state: "open", text: "what Ada wrote" });
  });

  it("stops the talk where other words are shown than were in the log [U7]", async () => {
    const { ben, house, time, seq } = await gathered();
    house.forge((log) => log.map((event) => (event.seq === seq ? { ...event, words: "Zm9yZ2Vk" as never } : event)));
    await ben.tap(say, "what Ben wrote");
    await time.until(() => ben.see().broken !== null, 20_000);
    expect(ben.see().broken).toEqual({ why: "tampered", at: seq });
  });
});
