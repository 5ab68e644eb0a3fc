import { describe, expect, it } from "vitest";
import { wholeFragment } from "../../room/invite";
import { nearbySeal } from "../../seal/testing/nearbySeal";
import { type AccountId, newId, type ShareId, type TalkId } from "../../values/ids";
import { previewShare } from "../../wire/routes/shares";
import { wholeRoom } from "../../wire/routes/wholeRoom";
import { someCopy } from "../copy/testing/someCopy";
import { takeSeat } from "../pairing";
import type { OpenShare } from "../roomTypes";
import { openRoomHouse } from "../testing/roomHouse";
import { arrive, follow, found, linkTo, openedRoom, shown as roomShown } from "../testing/roomPeople";
import { openShown } from "./openShown";
import { type Showing, shownOf } from "./roomShares";
import { readShown, type Shown, shownTalk, TOPIC, writeShown } from "./shown";

const SAID = "I do them every evening.";
const everything = { said: true, leftOut: new Set<number>() };
const linesOf = (talk: ReturnType<typeof shownTalk>) => talk.sections.flatMap(({ lines }) => lines);
const LEFT_OUT = { is: "left-out" };

describe("what is chosen of a talk", () => {
  it("is its notes, or what was said as well, and says of what is not there only that something was left out", () => {
    const whole = shownTalk(someCopy(SAID), everything);
    expect(whole).toMatchObject({ title: "The dishes", format: "Floor talk" });
    expect(linesOf(whole)).toEqual([
      { is: "said", by: "b", label: "Ben", text: "Twice a week" },
      { is: "said", by: "a", label: "Ada", text: SAID },
      LEFT_OUT,
      { is: "said", by: null, label: "You both wanted another turn.", text: null },
    ]);
    const notes = shownTalk(someCopy(SAID), { ...everything, said: false });
    expect(notes.sections.map(({ kind }) => kind)).toEqual(["takeaways"]);
    expect(writeShown({ names: { a: "Ada", b: "Ben" }, talks: [notes] })).not.toContain(SAID);
  });

  it("is without what was left out: no word of it, not whose it was, not how much in a row", () => {
    const talk = shownTalk(someCopy(SAID), { said: true, leftOut: new Set([4, TOPIC, 9]) });
    expect(JSON.stringify(talk)).not.toMatch(/evening|dishes|Twice/);
    expect(talk.title).toBeNull();
    expect(linesOf(talk).slice(0, 2)).toEqual([LEFT_OUT, LEFT_OUT]);
    expect(talk.sections.find(({ kind }) => kind === "course")?.lines).toEqual([LEFT_OUT]);
  });

  it("is read back as it was written, and nothing else is read", () => {
    const view: Shown = { names: { a: "Ada", b: "Ben" }, talks: [shownTalk(someCopy(SAID), everything)] };
    expect(readShown(writeShown(view))).toEqual(view);
    const text = writeShown(view);
    for (const other of ["", "null", "{}", text.replace('"v":1', '"v":2'), text.replace('"is":"said"', '"is":"html"')])
      expect(readShown(other)).toBeNull();
    expect(readShown(writeShown({ ...view, talks: [] }))).toBeNull();
  });
});

/** Ada and Ben in their room. */
async function together() {
  const house = openRoomHouse();
  const [ada, ben] = await Promise.all([arrive(house), arrive(house)]);
  const roomId = await openedRoom(ada);
  await takeSeat(ben, await found(ben, await linkTo(house, ada, roomId)), "Ben");
  const [hers, his] = [follow(house, ada, roomId), follow(house, ben, roomId)];
  for (const line of [hers, his, hers]) await roomShown(line);
  return { house, hers, his };
}

const showingOf = (said = SAID, title = "The dishes"): Showing => {
  const shown = shownTalk(someCopy(said, title), everything);
  const talk = { talkId: newId<TalkId>(), places: [1, 4, 9], shown, said: true };
  return { names: { a: "Ada", b: "Ben" }, days: 7, talks: [talk] };
};

const fragmentOf = ({ held }: OpenShare) => held?.fragment ?? "";

/** Ada has proposed it; with it as Ben's room shows it. */
async function proposed() {
  const people = await together();
  const showing = showingOf();
  const share = await people.hers.sealShowing(showing);
  if ("not" in share) throw new Error(share.not);
  expect(await people.hers.proposeShare(share)).toBeNull();
  const [asked] = (await roomShown(people.his)).shares;
  if (!asked) throw new Error("nothing was proposed");
  return { ...people, showing, share, asked };
}

describe("a share", () => {
  it("is seen by Ben as a counsellor would see it, and approved as seen; then its link opens, without an account", async () => {
    const { house, hers, his, showing, asked } = await proposed();
    expect(asked).toMatchObject({ by: "a", state: "proposed", link: null, held: { talks: [{ title: "The dishes" }] } });
    const preview = await his.previewOf(asked.shareId, fragmentOf(asked));
    if ("not" in preview) throw new Error(preview.not);
    expect(preview.shown).toEqual(shownOf(showing));
    const counsellor = { ask: house.askAs("nobody" as AccountId), seal: nearbySeal() };
    const fragment = fragmentOf(asked);
    expect(await openShown(counsellor, asked.shareId, fragment)).toEqual({ not: "unknown" });
    expect(await hers.approveShare(asked.shareId, preview.seen)).toBe("not-yours");
    expect(await his.approveShare(asked.shareId, preview.seen)).toBeNull();
    const links = [(await roomShown(hers)).shares[0]?.link, (await roomShown(his)).shares[0]?.link];
    expect(links[0]).toBe(links[1]);
    const hash = wholeFragment(new URL(links[0] ?? "").hash) ?? "";
    expect(await openShown(counsellor, asked.shareId, hash)).toMatchObject({ shown: shownOf(showing) });
    const other = `v1.${newId<string>().slice(0, 21)}A`;
    expect(await openShown(counsellor, asked.shareId, other)).toEqual({ not: "unknown" });
    expect(await openShown(counsellor, asked.shareId, hash.slice(0, -1))).toEqual({ not: "malformed-invite" });
  });

  it("leaves with the server no word, no name, no date and no secret [K1]", async () => {
    const { house, asked } = await proposed();
    const kept = JSON.stringify(house.kept()?.shares);
    for (const word of [SAID, "dishes", "Twice", "Ada", "Ben", "left-out", asked.held?.fragment.slice(3) ?? "?"])
      expect(kept).not.toContain(word);
  });

  it("sent again after a broken line is the same one", async () => {
    const { hers, his, share } = await proposed();
    expect(await hers.proposeShare(share)).toBeNull();
    expect((await roomShown(his)).shares).toHaveLength(1);
  });

  it("that a server moves to another id, or swaps its view, does not open [K2]", async () => {
    const { house, his, asked } = await proposed();
    house.twist(previewShare, (told) => ({ ...told, sealed: `A${told.sealed.slice(1)}B` as never }));
    expect(await his.previewOf(asked.shareId, fragmentOf(asked))).toEqual({ not: "tampered" });
    house.twist(wholeRoom, (told) => ({
      ...told,
      shares: told.shares.map((each) => ({ ...each, shareId: newId<ShareId>() })),
    }));
    const [moved] = (await roomShown(his)).shares;
    expect(moved).toMatchObject({ held: null, link: null });
  });

  it("is refused by name where it would not fit, before anything is sent", async () => {
    const { house, hers } = await together();
    expect(await hers.sealShowing(showingOf("界".repeat(43_700)))).toEqual({ not: "too-large" });
    expect(await hers.sealShowing(showingOf(SAID, "界".repeat(3_000)))).toEqual({ not: "too-large" });
    expect(house.kept()?.shares).toEqual([]);
  });

  it("is let go by Ben without a reason, and by Ada without a trace", async () => {
    const { hers, his, asked } = await proposed();
    expect(await his.letShareGo(asked.shareId)).toBeNull();
    expect(await his.letShareGo(asked.shareId)).toBeNull();
    expect((await roomShown(hers)).shares).toEqual([]);
  });
});
