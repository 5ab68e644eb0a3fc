import { describe, expect, it } from "vitest";
import { instant } from "../values/time";
import { LIBRARY } from "./formats/generated/library";
import { glanceAt } from "./glance";
import { stepView } from "./view";

describe("a glance at a format", () => {
  it("shows both at each of its steps what they may do there", async () => {
    for (const fetched of Object.values(LIBRARY)) {
      const { skeleton, rules } = await fetched();
      for (const [partNo, part] of skeleton.parts.entries())
        for (const { id, by } of part.steps) {
          const talk = glanceAt({ skeleton, rules }, partNo, id, instant(0));
          const [ada, ben] = [stepView(talk, "a"), stepView(talk, "b")];
          expect([ada.id, ben.partId, ada.part === "acting"]).toEqual([id, part.id, by === "speaker" || by === "each"]);
          expect(ben.part === "acting").toBe(by === "listener" || by === "each");
        }
    }
  });
});
