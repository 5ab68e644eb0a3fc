import { describe, expect, it } from "vitest";
import { flaws } from "./flaws";
import { afterFight } from "./formats/afterFight";
import { feelingNeedRequest } from "./formats/feelingNeedRequest";
import { floorTalk } from "./formats/floorTalk";
import { LIBRARY } from "./formats/generated/library";
import { nowItsHot } from "./formats/nowItsHot";
import { softOpener } from "./formats/softOpener";
import { stressTalk } from "./formats/stressTalk";
import { opensSoftly, withOpener } from "./opener";
import { rulesFit } from "./rules";
import { playMany } from "./testing/playMany";
import { ADA, BEN, begun, SAY, type Story, tellAll, turnOf } from "./testing/story";

const formats = await Promise.all(Object.entries(LIBRARY).map(async ([id, fetched]) => [id, await fetched()] as const));
const settled = { clock: "gentle", keep: "everything" } as const;

const speakerOf = ({ talk }: Story) => (talk?.status === "running" ? talk.turn.speaker : null);

describe.each(formats)("%s with the soft opening in front", (_, format) => {
  const opened = withOpener(format);

  it("is sound, its rules fit, and what follows is the format as it was [O1] [S6] [S10]", () => {
    expect(flaws(opened.skeleton)).toEqual([]);
    expect(rulesFit(opened.skeleton, opened.rules)).toBe(true);
    expect(opened.skeleton.parts.slice(-format.skeleton.parts.length)).toEqual(format.skeleton.parts);
    expect(opened.rules).toMatchObject(format.rules);
    expect(opensSoftly({ ...format, ...opened })).toBe(true);
    expect(withOpener({ ...format, ...opened })).toEqual({ skeleton: opened.skeleton, rules: opened.rules });
  });

  it("comes through random talks to its end [O1] [V4]", () => {
    expect(playMany({ ...format, ...opened }, 8, 7)).toMatchObject({ faults: [] });
  });
});

describe("something that hurts", () => {
  it("gets no second opening where the format opens softly by itself [O1]", () => {
    for (const format of [softOpener, afterFight, nowItsHot]) expect(withOpener(format).skeleton).toBe(format.skeleton);
    expect([feelingNeedRequest, softOpener].every(opensSoftly)).toBe(true);
    expect([floorTalk, stressTalk].some(opensSoftly)).toBe(false);
  });

  it("is opened by Ada and then by Ben, and then Ada has the first turn of the talk itself [O1] [T10]", () => {
    const { skeleton, rules } = withOpener(floorTalk);
    const opening = begun({ ...rules, turns: 2 }, settled, settled, skeleton);
    expect(speakerOf(opening)).toBe(ADA);
    const both = tellAll(opening, [
      [ADA, SAY],
      [BEN, SAY],
    ]);
    expect(speakerOf(both)).toBe(BEN);
    const talk = tellAll(both, [
      [BEN, SAY],
      [ADA, SAY],
    ]);
    expect(talk.talk).toMatchObject({ step: { stepId: "say" }, turn: { speaker: ADA, inPart: 1 } });
    const told = tellAll(talk, [...turnOf(ADA), ...turnOf(BEN)]);
    expect(told.talk).toMatchObject({ step: { stepId: "another" } });
  });
});
