import { describe, expect, it } from "vitest";
import type { SignInId } from "../values/ids";
import { millis } from "../values/time";
import { backoff } from "./backoff";
import { openLine } from "./socket";
import { scriptedWire } from "./testing/scriptedWire";
import { beginTalk, drawnPage, sitDown } from "./testing/sitting";

async function opened() {
  const { time, house } = await sitDown();
  const { page, wake, lose } = drawnPage();
  const wire = scriptedWire({ house, time, seat: "a" });
  const line = openLine({ wire, timing: time, page });
  const said: string[] = [line.connection.snapshot()];
  line.connection.subscribe(() => said.push(line.connection.snapshot()));
  return { time, house, wire, line, wake, lose, said };
}

describe("the line", () => {
  it("says nothing of a blink, and `reconnecting` after 3 s", async () => {
    const { time, wire, line, said } = await opened();
    await time.pass(100);
    wire.drop();
    await time.until(line.isOpen, 1_100);
    expect(said).toEqual(["connecting", "here"]);
    wire.cut();
    await time.pass(2_900);
    expect(said).toEqual(["connecting", "here"]);
    await time.pass(200);
    expect(said).toEqual(["connecting", "here", "reconnecting"]);
    wire.mend();
    await time.until(line.isOpen, 8_100);
    expect(said.at(-1)).toBe("here");
  });

  it("believes the browser that there is no network, and that it is back", async () => {
    const { time, wire, line, lose, wake, said } = await opened();
    await time.pass(100);
    wire.mute("both");
    lose();
    wire.cut();
    await time.pass(3_100);
    expect(said.at(-1)).toBe("reconnecting");
    wire.mute("nothing");
    wire.mend();
    wake();
    expect(await time.until(line.isOpen)).toBeLessThanOrEqual(50);
  });

  it("tries at once when the page wakes", async () => {
    const { time, wire, line, wake } = await opened();
    wire.cut();
    await time.pass(60_000);
    wire.mend();
    wake();
    expect(await time.until(line.isOpen)).toBeLessThanOrEqual(50);
  });

  it("waits between half a second and a bound that doubles up to 8 s", () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((tries) => backoff(tries, () => 0))).toEqual(Array(7).fill(500));
    const most = [0, 1, 2, 3, 4, 5, 50].map((tries) => backoff(tries, () => 1));
    expect(most).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000]);
  });

  it("stays away as long as a server that goes down asked for", async () => {
    const { time, wire, line } = await opened();
    await time.pass(100);
    wire.tell("drain", { delay: millis(1_500) });
    wire.drop();
    await time.pass(1_400);
    expect(line.isOpen()).toBe(false);
    await time.pass(200);
    expect(line.isOpen()).toBe(true);
  });

  it("leaves a server that drains by itself, for another", async () => {
    const { time, wire, line } = await opened();
    await time.pass(100);
    wire.tell("drain", { delay: millis(500) });
    await time.pass(1_000);
    expect([line.isOpen(), wire.openings()]).toEqual([true, 2]);
  });

  it("ends when the sign-in has ended, and does not come back", async () => {
    const { time, wire, line, said, wake } = await opened();
    await time.pass(100);
    wire.tell("ended", { signInId: "signIn" as SignInId });
    expect(said.at(-1)).toBe("signed-out");
    wake();
    await time.pass(60_000);
    expect([line.isOpen(), wire.openings()]).toEqual([false, 1]);
  });

  it("does not push back in where the server closed it for a newer one, until it is looked at", async () => {
    const { time, wire, line, wake } = await opened();
    await time.pass(100);
    wire.dismiss();
    await time.pass(20_000);
    expect(line.isOpen()).toBe(false);
    wake();
    await time.pass(50);
    expect(line.isOpen()).toBe(true);
  });

  it("comes again when a server that refused it said, and not at all where this page is too old", async () => {
    const { time, wire, said } = await opened();
    await time.pass(100);
    wire.refuse("draining", 5_000);
    await time.pass(2_000);
    const tried = wire.openings();
    await time.pass(3_500);
    expect(wire.openings()).toBe(tried);
    wire.refuse("upgrade", 0);
    await time.pass(30_000);
    const last = wire.openings();
    await time.pass(60_000);
    expect([wire.openings(), said.at(-1)]).toEqual([last, "upgrade"]);
  });

  it("answers `lost` at once while it is down, and sends nothing late", async () => {
    const { time, house, wire, line } = await opened();
    await time.pass(100);
    wire.cut();
    expect(await line.probe()).toBe("lost");
    expect(await line.join(house.talkId, 0)).toBe("lost");
    line.leave(house.talkId);
  });

  it("drops a line that looks open and has fallen silent, and catches up on a new one [D.3]", async () => {
    const { ada, ben, time } = await beginTalk();
    await time.pass(10_000);
    ben.wire.mute("both");
    const before = ben.wire.openings();
    await ada.tap({ type: "say", lastWords: false }, "are you there?");
    // Two heads of a running talk and a second, not the three unanswered asks of 5 s each.
    await time.until(() => ben.wire.openings() > before, 7_000);
    ben.wire.mute("nothing");
    await time.until(() => [...ben.see().words.values()].length === 2, 15_000);
  });
});
