import { describe, expect, it } from "vitest";
import { minutes } from "../values/time";
import { replay } from "./evolve";
import { lessKept, mayGoOffTheRecord, mayKeep, staysWritten } from "./keeping";
import type { Keep } from "./talk";
import { ADA, BEN, begun, END, refusal, type Story, tell } from "./testing/story";

const OFF = { type: "goOffTheRecord" } as const;
const less = (keep: Keep) => ({ type: "keepLess", keep }) as const;
const kindsOf = ({ log }: Story) => log.map(({ happening }) => happening.kind);

describe("what is kept of a talk", () => {
  it("either narrows, and nobody widens [N5]", () => {
    const story = begun();
    expect(story.talk).toMatchObject({ keep: "everything" });
    const notes = tell(story, BEN, less("notes"));
    expect(notes.talk).toMatchObject({ keep: "notes", status: "running" });
    expect([refusal(notes, ADA, less("everything")), refusal(notes, ADA, less("notes"))]).toEqual([
      "wrong-step",
      "wrong-step",
    ]);
    expect(tell(tell(notes, ADA, less("nothing")), BEN, END).talk).toMatchObject({ status: "closed", keep: "nothing" });
  });

  it("is not widened by a log that says so either [N5]", () => {
    const { talk } = tell(begun(), BEN, less("notes"));
    if (talk?.status !== "running") throw new Error("not running");
    expect(lessKept(talk, "everything").keep).toBe("notes");
    expect(lessKept(talk, "nothing").keep).toBe("nothing");
  });

  it("is narrowed in a pause as well, and what is offered is what is accepted [N5] [N6] [D3]", () => {
    const paused = tell(begun(), ADA, { type: "callTimeOut", length: minutes(20) });
    const talk = paused.talk;
    expect(talk && [mayKeep(talk), mayGoOffTheRecord(talk)]).toEqual([["nothing", "notes"], true]);
    expect([refusal(paused, BEN, less("notes")), refusal(paused, BEN, OFF)]).toEqual([null, null]);
    const closed = tell(paused, BEN, END);
    expect(closed.talk && [mayKeep(closed.talk), mayGoOffTheRecord(closed.talk)]).toEqual([[], false]);
    expect([refusal(closed, BEN, less("nothing")), refusal(closed, BEN, OFF)]).toEqual(["gone", "gone"]);
  });

  it("is nothing of what follows, from the moment one of them says so; the talk goes on [N6]", () => {
    const off = tell(begun(), BEN, OFF);
    const since = off.log.length;
    expect(kindsOf(off).at(-1)).toBe("WentOffTheRecord");
    expect(off.talk).toMatchObject({ status: "running", keep: "everything", offTheRecordSince: since });
    expect(refusal(off, ADA, OFF)).toBe("wrong-step");
    const closed = tell(tell(off, ADA, { type: "say", lastWords: false }), ADA, END);
    expect(closed.talk).toMatchObject({ status: "closed", keep: "everything", offTheRecordSince: since });
    expect(replay(closed.log)).toEqual(closed.talk);
    const stays = closed.log.map((event) => closed.talk?.status === "closed" && staysWritten(closed.talk, event));
    expect(stays).toEqual(closed.log.map((_, place) => place < since));
  });

  it("is not taken off the record where nothing is kept anyway [N6]", () => {
    const nothing = tell(begun(), ADA, less("nothing"));
    expect(refusal(nothing, BEN, OFF)).toBe("wrong-step");
  });
});
