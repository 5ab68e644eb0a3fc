import { describe, expect, it } from "vitest";
import { allPromised, PROMISES, type RoomPromise, withPromise } from "./promises";
import { makesTheKey, NAME_LENGTH, type RoomFacts, roomStage, tidyName } from "./room";
import { ALONE, TOPIC_LENGTH, tidyLine, toBringAlong } from "./topic";

const empty: RoomFacts = { closed: false, epochs: [], invite: null };

describe("a room", () => {
  it("goes from alone to paired, a stage at a time", () => {
    expect(roomStage(empty)).toBe("alone");
    expect(roomStage({ ...empty, invite: { claim: null } })).toBe("invited");
    expect(roomStage({ ...empty, invite: { claim: {} } })).toBe("answered");
    expect(roomStage({ ...empty, invite: { claim: {} }, epochs: [{}] })).toBe("paired");
    expect(roomStage({ ...empty, epochs: [{}] })).toBe("paired");
  });

  it("that is closed is closed, however far it had come", () => {
    expect(roomStage({ closed: true, epochs: [{}], invite: { claim: {} } })).toBe("closed");
  });

  it("gets its key from the one who opened it", () => {
    expect([makesTheKey("a"), makesTheKey("b")]).toEqual([true, false]);
  });

  it("knows a name when it is one", () => {
    expect(tidyName("  Ada  Maria ")).toBe("Ada Maria");
    expect(tidyName(" \n ")).toBeNull();
    expect(tidyName("x".repeat(NAME_LENGTH))).toHaveLength(NAME_LENGTH);
    expect(tidyName("x".repeat(NAME_LENGTH + 1))).toBeNull();
  });
});

describe("the three promises", () => {
  it("are given one by one, in any order, and only all of them count", () => {
    let given: ReadonlySet<RoomPromise> = new Set();
    for (const promise of [...PROMISES].reverse()) {
      expect(allPromised(given)).toBe(false);
      given = withPromise(given, promise, true);
    }
    expect(allPromised(given)).toBe(true);
    expect(allPromised(withPromise(given, "mayStop", false))).toBe(false);
  });
});

describe("topics put down alone", () => {
  const topics = [
    { name: "Ada's, from before", seat: "a", item: { epoch: ALONE } },
    { name: "Ada's, since", seat: "a", item: { epoch: 1 } },
    { name: "Ben's, from before", seat: "b", item: { epoch: ALONE } },
  ] as const;

  it("are brought along by their author once the room has a key", () => {
    expect(toBringAlong(topics, "a", 1).map((topic) => topic.name)).toEqual(["Ada's, from before"]);
    expect(toBringAlong(topics, "b", 1).map((topic) => topic.name)).toEqual(["Ben's, from before"]);
  });

  it("stay one's own before that", () => {
    expect(toBringAlong(topics, "a", ALONE)).toEqual([]);
  });

  it("are a line of words", () => {
    expect(tidyLine("  the holidays\n", TOPIC_LENGTH)).toBe("the holidays");
    expect(tidyLine("   ", TOPIC_LENGTH)).toBeNull();
    expect(tidyLine("x".repeat(TOPIC_LENGTH + 1), TOPIC_LENGTH)).toBeNull();
  });
});
