import { describe, expect, it } from "vitest";
import { type AccountId, newId } from "../values/ids";
import { closeEnvelope, openEnvelope } from "./seedEnvelope";

const peppers = ["p".repeat(43)];
const ada = newId<AccountId>();
const ben = newId<AccountId>();

describe("the envelope around Ada's locked seed", () => {
  it("gives back what went in", () => {
    const envelope = closeEnvelope(peppers, ada, "her-locked-seed");
    expect(envelope).not.toContain("her-locked-seed");
    expect(openEnvelope(peppers, ada, envelope)).toBe("her-locked-seed");
  });

  it("opens under an older pepper too, and under no stranger's", () => {
    const envelope = closeEnvelope(peppers, ada, "her-locked-seed");
    expect(openEnvelope(["n".repeat(43), ...peppers], ada, envelope)).toBe("her-locked-seed");
    expect(() => openEnvelope(["n".repeat(43)], ada, envelope)).toThrow();
  });

  it("does not open in Ben's row, nor when changed", () => {
    const envelope = closeEnvelope(peppers, ada, "her-locked-seed");
    const changed = envelope.slice(0, -3) + (envelope.endsWith("AAA") ? "BBB" : "AAA");
    expect(() => openEnvelope(peppers, ben, envelope)).toThrow();
    expect(() => openEnvelope(peppers, ada, changed)).toThrow();
    expect(() => openEnvelope(peppers, ada, "")).toThrow();
  });
});
