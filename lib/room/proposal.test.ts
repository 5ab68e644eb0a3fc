import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otherSeat, SEATS, type Seat } from "../values/seat";
import {
  type Answered,
  actsOf,
  answered,
  awaited,
  offered,
  PROPOSAL_ACTS,
  type Proposal,
  type ProposalAct,
} from "./proposal";

type Move = { readonly seat: Seat; readonly act: ProposalAct };
const anyMove: fc.Arbitrary<Move> = fc.record({
  seat: fc.constantFrom(...SEATS),
  act: fc.constantFrom(...PROPOSAL_ACTS),
});
const isProposal = (next: Answered): next is Proposal => next !== "put-away" && !("refused" in next);

/** What becomes of a time of Ada's when these moves come one after the other. */
function course(moves: readonly Move[]) {
  let proposal: Proposal = offered("a");
  return moves.map(({ seat, act }) => {
    const before = proposal;
    const next = answered(before, seat, act);
    if (isProposal(next)) proposal = next;
    return { before, seat, act, next };
  });
}

const always = (law: (step: ReturnType<typeof course>[number]) => void): void =>
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 12 }), (moves) => {
      for (const step of course(moves)) law(step);
    }),
  );

const told = (...moves: readonly (readonly [Seat, ProposalAct])[]) =>
  course(moves.map(([seat, act]) => ({ seat, act }))).at(-1)?.next;

describe("a time that Ada offers", () => {
  it("is accepted by Ben, and by nobody else [R1]", () => {
    expect(told(["b", "accept"])).toEqual({ by: "a", state: "agreed", letGoBy: null });
    expect(told(["a", "accept"])).toEqual({ refused: "not-yours" });
    expect(told(["a", "counter"])).toEqual({ refused: "not-yours" });
  });

  it("is countered by Ben once, and then only Ada answers, without a counter of her own [R1] [R2]", () => {
    expect(told(["b", "counter"])).toEqual({ by: "a", state: "countered", letGoBy: null });
    expect(told(["b", "counter"], ["b", "accept"])).toEqual({ refused: "not-yours" });
    expect(told(["b", "counter"], ["b", "counter"])).toEqual({ refused: "already-answered" });
    expect(told(["b", "counter"], ["a", "counter"])).toEqual({ refused: "countered-once" });
    expect(told(["b", "counter"], ["a", "accept"])).toMatchObject({ state: "agreed" });
  });

  it("is let go by either at any stage, and put away by the other [R3] [R4]", () => {
    for (const seat of SEATS) {
      expect(told([seat, "letGo"])).toMatchObject({ letGoBy: seat });
      expect(told(["b", "counter"], [seat, "letGo"])).toMatchObject({ state: "countered", letGoBy: seat });
      expect(told(["b", "accept"], [seat, "letGo"])).toMatchObject({ state: "agreed", letGoBy: seat });
      expect(told([seat, "letGo"], [otherSeat(seat), "letGo"])).toBe("put-away");
    }
  });

  it("holds the earlier of two answers, and names why the later came too late [R5]", () => {
    expect(told(["a", "letGo"], ["b", "accept"])).toEqual({ refused: "already-let-go" });
    expect(told(["b", "accept"], ["b", "counter"])).toEqual({ refused: "already-answered" });
    expect(told(["b", "accept"], ["b", "accept"])).toMatchObject({ state: "agreed" });
    expect(told(["a", "letGo"], ["a", "letGo"])).toMatchObject({ letGoBy: "a" });
  });
});

describe("any course of a time", () => {
  it("only goes forward, and never forgets who offered it [R3]", () => {
    const FAR = { proposed: 0, countered: 1, agreed: 2 };
    always(({ before, next }) => {
      if (!isProposal(next)) return;
      expect(next.by).toBe(before.by);
      expect(FAR[next.state]).toBeGreaterThanOrEqual(FAR[before.state]);
      if (before.letGoBy !== null) expect(next).toEqual(before);
    });
  });

  it("lets either let it go in one act while it stands [R3]", () => {
    always(({ before }) => {
      if (before.letGoBy !== null) return;
      for (const seat of SEATS) expect(answered(before, seat, "letGo")).toEqual({ ...before, letGoBy: seat });
    });
  });

  it("is agreed only by whom it waited for [R1] [R2]", () => {
    always(({ before, seat, next }) => {
      if (isProposal(next) && next.state !== before.state) expect(awaited(before)).toBe(seat);
    });
  });

  it("gives each act again the same end [R5]", () => {
    always(({ seat, act, next }) => {
      if (isProposal(next) && act !== "counter") expect(answered(next, seat, act)).toEqual(next);
    });
  });

  it("takes what it offers a seat, and changes by nothing else", () => {
    always(({ before }) => {
      for (const seat of SEATS)
        for (const act of PROPOSAL_ACTS) {
          const next = answered(before, seat, act);
          const changes = next === "put-away" || (isProposal(next) && next !== before);
          expect(actsOf(before, seat).includes(act)).toBe(changes);
        }
    });
  });
});
