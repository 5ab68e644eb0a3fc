import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIBRARY } from "../talk/formats/generated/library";
import { flawsOfOwn } from "../talk/ownFlaws";
import { openedOf } from "../talk/ownSkeleton";
import { anyOwn } from "../talk/testing/anyOwn";
import { trialOf } from "../talk/trial";
import { rulesShape } from "./rulesShape";
import { skeletonShape } from "./skeletonShape";

describe("the shape of a format over the line [S6]", () => {
  it("takes every format of the library, in full and to try", async () => {
    for (const fetched of Object.values(LIBRARY)) {
      const format = await fetched();
      for (const { skeleton, rules } of [format, trialOf(format)]) {
        expect(skeletonShape.parse(skeleton)).toEqual(skeleton);
        expect(rulesShape.parse(rules)).toEqual(rules);
      }
    }
  });

  it("takes every format of a couple's own that has no flaw [S13]", () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        if (flawsOfOwn(own).length > 0) return;
        const { skeleton, rules } = openedOf(own);
        expect(skeletonShape.parse(skeleton)).toEqual(skeleton);
        expect(rulesShape.parse(rules)).toEqual(rules);
      }),
    );
  });
});
