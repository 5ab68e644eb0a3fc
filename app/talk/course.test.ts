import { describe, expect, it } from "vitest";
import { nowItsHot } from "../../lib/talk/formats/nowItsHot";
import { sameQuestion } from "../../lib/talk/formats/sameQuestion";
import { writeAloneShare } from "../../lib/talk/formats/writeAloneShare";
import { ADA, BEN, begun, CONFIRM, drawnRules, SAY, type Story, tellAll, turnOf } from "../../lib/talk/testing/story";
import type { AccountId, CommandId } from "../../lib/values/ids";
import type { WordsHash } from "../../lib/values/sealed";
import type { LoggedEvent } from "../../lib/wire/messages";
import { byPart, courseBesideNotes, courseOf, notesIn, type Stretch, tailOf } from "./course";

/** A story's log as a browser has it. */
const logOf = ({ log }: Story): readonly LoggedEvent[] =>
  log.map((event) => ({
    ...event,
    cmdId: "" as CommandId,
    author: "" as AccountId,
    type: "care",
    ...{ turnNo: 0, baseSeq: 0, epoch: 1, wordsHash: "" as WordsHash, words: null },
  }));

const everything = { clock: "none", keep: "everything" } as const;
const alone = begun(writeAloneShare.rules, everything, everything, writeAloneShare.skeleton);
const ENOUGH = { type: "answer", answer: "enough" } as const;

/** A stretch as a line: its part, whose turn it was, and the steps told in it. */
const drawn = ({ partId, speaker, events }: Stretch): string =>
  `${partId} ${speaker ?? "-"}: ${events.map(({ happening }) => ("step" in happening ? happening.step : "")).join(" ")}`;

describe("the course of a talk", () => {
  it("is a stretch for each turn, and one for what is said by both", () => {
    const story = tellAll(begun(drawnRules, everything, everything), [...turnOf(ADA), ...turnOf(BEN)]);
    expect(courseOf(logOf(story)).map(drawn)).toEqual([
      "turns a: say say-back check make-sense feeling feeling-check",
      "turns b: say say-back check make-sense feeling feeling-check",
    ]);
  });

  it("leaves out what Ada and Ben wrote to themselves", () => {
    const story = tellAll(alone, [
      [ADA, SAY],
      [BEN, SAY],
      [BEN, SAY],
      [ADA, SAY],
      [ADA, SAY],
      [ADA, ENOUGH],
    ]);
    const course = courseOf(logOf(story));
    expect(course.map(drawn)).toEqual(["warmth -: appreciation appreciation", "share a: share share"]);
    expect(byPart(course).map((part) => part.length)).toEqual([1, 1]);
  });

  it("and its notes have a takeaway once, as it was put last [N8]", () => {
    const turns = [...turnOf(ADA), ...turnOf(BEN)];
    const before = tellAll(begun(drawnRules, everything, everything), [
      ...turns,
      [ADA, ENOUGH],
      [ADA, SAY],
      [BEN, SAY],
    ]);
    const story = tellAll(before, [
      [ADA, SAY],
      [ADA, { type: "putDifferently" }],
      [ADA, { type: "putDifferently" }],
      [BEN, SAY],
    ]);
    const events = logOf(story);
    const seqsOf = (read: readonly LoggedEvent[]) => read.map(({ seq }) => seq - before.log.length);
    expect(seqsOf(notesIn(events, "takeaway"))).toEqual([3, 4]);
    expect(seqsOf(courseOf(events).at(-1)?.events ?? [])).toEqual([3, 4]);
    expect(courseBesideNotes(events).map(({ partId }) => partId)).toEqual(["turns", "turns", "another", "thanks"]);
  });

  it("ends with its last step and what was said in it", () => {
    const story = tellAll(begun(drawnRules, everything, everything), turnOf(ADA));
    const [turn] = courseOf(logOf(story));
    if (!turn) throw new Error("no turn");
    expect(drawn(tailOf(turn))).toBe("turns a: feeling feeling-check");
  });

  it("ends with both answers where both answered at once", () => {
    const asked = begun(sameQuestion.rules, everything, everything, sameQuestion.skeleton);
    const story = tellAll(asked, [
      [ADA, SAY],
      [BEN, SAY],
      [ADA, SAY],
      [ADA, CONFIRM],
      [BEN, CONFIRM],
    ]);
    const [turn] = courseOf(logOf(story));
    if (!turn) throw new Error("no turn");
    expect(drawn(tailOf(turn))).toBe("turns a: both-answer both-answer read read");
  });

  it("ends with what came of two wishes where nothing was said", () => {
    const asked = begun(nowItsHot.rules, everything, everything, nowItsHot.skeleton);
    const [yes, enough] = [{ type: "answer", answer: "yes" } as const, ENOUGH];
    const story = tellAll(asked, [
      [ADA, enough],
      [BEN, enough],
      [ADA, yes],
      [BEN, yes],
    ]);
    const [arriving] = courseOf(logOf(story));
    if (!arriving) throw new Error("no stretch");
    expect(drawn(arriving)).toBe("breathing -: breathe breathe how-hot");
    expect(drawn(tailOf(arriving))).toBe("breathing -: how-hot");
  });
});
