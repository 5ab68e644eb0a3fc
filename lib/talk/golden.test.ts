import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TalkEvent } from "./event";
import { replay } from "./evolve";

/** A log as an earlier version of the house wrote it. */
const logOf = (name: string): readonly TalkEvent[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "testing/golden", name), "utf8"));

describe("a log that was written before formats had gates and signs [L8]", () => {
  const log = logOf("floorTalk1.json");

  it("still tells of the same talk", () => {
    expect(replay(log)).toMatchObject({ status: "closed", cause: "finished", keep: "everything", began: 1_000_000 });
    const places = log.map((_, seq) => {
      const talk = replay(log.slice(0, seq + 1));
      return talk && "turn" in talk ? `${talk.turn.turnNo}${talk.turn.speaker} ${talk.step.stepId}` : talk?.status;
    });
    expect([...new Set(places)]).toEqual([
      ...["gathering", "1a say", "1a say-back", "1a check", "1a make-sense", "1a feeling", "2b say", "2b another"],
      ...["3a say", "3a say-back", "3a check", "3a make-sense", "3a feeling", "3a feeling-check"],
      ...["4b say", "4b say-back", "4b check", "4b make-sense", "4b feeling", "4b feeling-check", "4b another"],
      ...["4b thanks", "4b takeaway", "closed"],
    ]);
  });

  it("and every step of it has a number of its own, as it had", () => {
    const steps = log.flatMap((_, seq) => {
      const talk = replay(log.slice(0, seq + 1));
      return talk && "step" in talk ? [talk.step.stepNo] : [];
    });
    expect(Math.max(...steps)).toBe(27);
  });
});
