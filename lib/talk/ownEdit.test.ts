import { describe, expect, it } from "vitest";
import { addBlock, changeBlock, emptyOwn, kindsFor, moveBlock, removeBlock, setTurns } from "./ownEdit";
import { flawsOfOwn } from "./ownFlaws";
import type { OwnFormat } from "./ownFormat";

const drawn = ({ parts }: OwnFormat) =>
  parts.map(({ turns, blocks }) => [turns, ...blocks.map(({ kind, no, who }) => `${kind}-${no} ${who}`)]);

/** Ada's draft: she says, Ben says it back, and they thank each other. */
const started = () => {
  const turns = addBlock({ ...emptyOwn, title: "Sunday walk" }, "say", 0, 2);
  return addBlock(addBlock(turns, "say-back", 0, 2), "thanks", 1, null);
};

describe("putting a format together", () => {
  it("grows block by block, each where it has its place and by whom it fits", () => {
    expect(drawn(started())).toEqual([
      [2, "say-1 speaker", "say-back-2 listener"],
      [null, "thanks-3 each"],
    ]);
    expect(flawsOfOwn(started())).toEqual([]);
    expect(kindsFor(null)).not.toContain("say-back");
    expect(kindsFor(2)).not.toContain("wish");
  });

  it("moves a block up and down, over the edge of the turns, and who does it follows", () => {
    const up = moveBlock(started(), 3, "up");
    expect(drawn(up)).toEqual([[2, "say-1 speaker", "say-back-2 listener", "thanks-3 speaker"]]);
    expect(drawn(moveBlock(up, 3, "up"))).toEqual([[2, "say-1 speaker", "thanks-3 speaker", "say-back-2 listener"]]);
    const down = moveBlock(moveBlock(started(), 2, "up"), 1, "down");
    expect(drawn(down)).toEqual([
      [2, "say-back-2 listener"],
      [null, "say-1 each", "thanks-3 each"],
    ]);
    expect(flawsOfOwn(down)).toEqual([{ block: 2, flaw: "nothing-said" }]);
    expect(moveBlock(started(), 3, "down")).toEqual(started());
    expect(moveBlock(started(), 99, "up")).toEqual(started());
  });

  it("lets a block out before the first turns, between two of them, and in again the way it came", () => {
    const first = moveBlock(started(), 1, "up");
    expect(drawn(first)).toEqual([
      [null, "say-1 each"],
      [2, "say-back-2 listener"],
      [null, "thanks-3 each"],
    ]);
    expect(moveBlock(first, 1, "up")).toEqual(first);
    expect(drawn(moveBlock(first, 1, "down"))[0]).toEqual([2, "say-1 speaker", "say-back-2 listener"]);
    const twice = addBlock(addBlock(emptyOwn, "say", 0, 2), "both", 1, 4);
    const asked = addBlock(twice, "ask", 1, 4);
    const between = moveBlock(asked, 2, "up");
    expect(drawn(between)).toEqual([
      [2, "say-1 speaker"],
      [null, "both-2 each"],
      [4, "ask-3 speaker"],
    ]);
    expect(drawn(moveBlock(between, 2, "up"))).toEqual([
      [2, "say-1 speaker", "both-2 each"],
      [4, "ask-3 speaker"],
    ]);
    expect(moveBlock(between, 2, "down")).toEqual(asked);
  });

  it("makes one stretch of what both do in a row", () => {
    const asked = addBlock(started(), "say", 2, 2);
    expect(drawn(moveBlock(asked, 4, "up"))).toEqual([
      [2, "say-1 speaker", "say-back-2 listener"],
      [null, "thanks-3 each", "say-4 each"],
    ]);
  });

  it("changes and removes, never gives a number twice, and leaves no empty stretch behind", () => {
    const asked = changeBlock(started(), 1, { prompt: "What did you see?", clock: "gentle" });
    expect(asked.parts[0]?.blocks[0]).toMatchObject({ no: 1, prompt: "What did you see?", clock: "gentle" });
    const left = removeBlock(removeBlock(asked, 1), 2);
    expect(drawn(left)).toEqual([[null, "thanks-3 each"]]);
    expect(drawn(addBlock(left, "both", 0, null))).toEqual([[null, "thanks-3 each", "both-4 each"]]);
  });

  it("gives a stretch other turns, or none", () => {
    expect(drawn(setTurns(started(), 0, 4))[0]?.[0]).toBe(4);
    expect(drawn(setTurns(started(), 0, null))).toEqual([[null, "say-1 each", "say-back-2 listener", "thanks-3 each"]]);
  });
});
