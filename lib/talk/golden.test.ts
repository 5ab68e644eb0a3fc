import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { instant } from "../values/time";
import type { TalkEvent } from "./event";
import { replay } from "./evolve";
import { ADA, BEN, refusal, type Story } from "./testing/story";

/** A log as an earlier version of the house wrote it. */
const logOf = (name: string): readonly TalkEvent[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "testing/golden", name), "utf8"));

/** All that a log has told of its talk, place by place, down to the byte. */
const toldBy = (log: readonly TalkEvent[]): string =>
  createHash("sha256")
    .update(log.map((_, place) => JSON.stringify(replay(log.slice(0, place + 1)))).join("\n"))
    .digest("hex");

describe("logs of earlier versions [L8]", () => {
  it.each([
    ["floorTalk1.json", "69915c0dde6d07f66ee3e3bd6b8a88e1801a01bd99b8d345342f1f9d9efe022d"],
    ["floorTalk2.json", "5517c71f5d43a3876814b5b6dc8000d380b8029e9a611a045962ffa1c3df500e"],
  ])("%s tells to the byte what it told when it was written", (name, told) => {
    expect(toldBy(logOf(name))).toBe(told);
  });

  it("in a talk opened before takeaways could be put differently, whoever has sent theirs waits, as ever [N7]", () => {
    const log = logOf("floorTalk2.json").slice(0, -2);
    const talk = replay(log);
    const story: Story = { talk, log, now: instant(9_000_000_000), lot: ADA, wishes: { a: null, b: null } };
    expect(talk).toMatchObject({ status: "running", step: { stepId: "takeaway", acts: { a: { did: "sent" } } } });
    expect(refusal(story, ADA, { type: "putDifferently" }, true)).toBe("wrong-step");
    expect(refusal(story, BEN, { type: "putDifferently" }, true)).toBe("wrong-step");
  });
});

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
