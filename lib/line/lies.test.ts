import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tryOut } from "./testing/lies/attack";
import { BESIDES, SIXTEEN } from "./testing/lies/attacks";

describe("a server that lies", () => {
  it.each([...SIXTEEN, ...BESIDES])("with a $name is refused, and would not be without the check", async (attack) => {
    const tried = await tryOut(attack);
    expect(tried).toMatchObject({ honest: attack.refused, without: "gained", proved: true });
  });

  it.each(["seal/worker.ts", "line/browserLine.ts"])("meets a product that leaves out no check: %s", (made) => {
    const source = readFileSync(join(import.meta.dirname, "..", made), "utf8");
    expect(source).toMatch(/answerAt\(|openTalkLine\(/);
    expect(source).not.toMatch(/checks/i);
  });

  it("is tried in each of the sixteen ways", () => {
    expect(SIXTEEN.map(({ name }) => name).toSorted()).toEqual(
      [
        ...["KDF downgrade", "weak kdfVersion", "recovery-blob swap", "inviter key swap", "guest key swap"],
        ...["room-key injection", "member-list change", "epoch rollback", "box replay", "talk-key splice"],
        ...["event drop", "reorder", "replay", "fork", "author swap", "ciphertext from another talk"],
      ].toSorted(),
    );
  });
});
