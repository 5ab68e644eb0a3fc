import { describe, expect, it } from "vitest";
import { takeaways } from "../talk/closing";
import type { Act } from "../talk/command";
import { floorTalk } from "../talk/formats/floorTalk";
import type { PastTalkLine } from "../wire/routes/talks";
import { pastTalkOf } from "./back/pastTalk";
import { beginTalk, type Tab } from "./testing/sitting";

const say: Act = { type: "say", lastWords: false };
const differently: Act = { type: "putDifferently" };
const onlyTakeaways = {
  skeleton: { ...floorTalk.skeleton, format: "trial", parts: [takeaways] },
  rules: floorTalk.rules,
};

const textsOf = (tab: Tab) =>
  [...tab.see().words.values()].map((words) => (words.state === "open" ? words.text : words.state));

/** What a tab that followed the talk would find of it when it looks back. */
function toLookBackOn(tab: Tab): readonly string[] {
  const { talkId, talk, events, words } = tab.see();
  const line = { talkId, format: "trial", keep: "notes", createdAt: 0, closedAt: 1, words: 3, deleted: false };
  const past = pastTalkOf(line as PastTalkLine, { log: { talk, events, heads: [] }, events, words });
  return past.said.map(({ kind, text }) => `${kind}: ${text}`);
}

/** Ada has sent her takeaway, and Ben has read it. */
async function adaSent(keep: "everything" | "notes" = "everything") {
  const talk = await beginTalk(1, {}, keep, onlyTakeaways);
  await talk.ada.tap(say, "I go home early");
  await talk.time.until(() => textsOf(talk.ben).includes("I go home early"));
  return talk;
}

describe("a takeaway put differently, in both browsers", () => {
  it("opens as a note for both, and empties the draft it was written in [N7] [N2] [U4]", async () => {
    const { ada, ben, time, house } = await adaSent();
    const draft = ada.drafts.step(house.talkId, ada.see().view?.stepNo ?? 0);
    draft.write("I go home when I said");
    await ada.drafts.flush();
    await ada.tap(differently, "I go home when I said");
    await time.until(() => textsOf(ben).includes("I go home when I said"));
    expect(draft.snapshot().text).toBe("");
    expect(ben.see().talk).toEqual(ada.see().talk);
    expect(ada.see().view).toMatchObject({ part: "done", mayPutDifferently: true });
    expect(house.log().at(-1)).toMatchObject({ type: "putDifferently", happening: { kind: "PutDifferently" } });
  });

  it.each(["everything", "notes"] as const)("of %s leaves neither of them an earlier wording [N8]", async (keep) => {
    const { ada, ben, time } = await adaSent(keep);
    await ada.tap(differently, "I go home when I said");
    await time.until(() => textsOf(ben).includes("I go home when I said"));
    await ben.tap(say, "I ask before I shout");
    await time.until(() => [ada, ben].every((tab) => tab.see().talk?.status === "closed"));
    await time.settle();
    for (const tab of [ada, ben]) {
      expect(textsOf(tab)).toEqual(["our evenings", "I go home when I said", "I ask before I shout"]);
      expect(toLookBackOn(tab)).toEqual(["takeaway: I go home when I said", "takeaway: I ask before I shout"]);
    }
  });

  it("that comes after the close is given back, never lost and never told [U4]", async () => {
    const { ada, ben, time, house } = await adaSent();
    ada.wire.cut();
    const { outcome } = await ada.tap(differently, "too late for this");
    await ben.tap(say, "I ask before I shout");
    await time.until(() => ben.see().talk?.status === "closed");
    ada.wire.mend();
    await time.until(() => ada.see().givenBack.length > 0, 20_000);
    expect(await outcome).toEqual({ ok: false, refusal: "gone" });
    expect(ada.see().givenBack).toMatchObject([{ text: "too late for this" }]);
    expect(house.log().some(({ happening }) => happening.kind === "PutDifferently")).toBe(false);
  });
});
