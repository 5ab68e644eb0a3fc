import { describe, expect, it } from "vitest";
import { ANYTHING, DEPTHS, fromLight, mostOf, NEEDS, TIMES, wantedOf } from "./choosing";
import { factsOf } from "./facts";
import { LIBRARY } from "./formats/generated/library";
import { BETWEEN, whichOne } from "./whichOne";

const formats = await Promise.all(Object.values(LIBRARY).map(async (fetched) => factsOf(await fetched())));

const paths = BETWEEN.flatMap((between) => NEEDS.flatMap((need) => TIMES.map((time) => ({ between, need, time }))));

describe("which one", () => {
  it.each(paths)(
    "leads to two or three formats: it is $between between Ada and Ben, they need to $need, with a $time [O2]",
    (asked) => {
      const { formats: fitting, inTime } = whichOne(formats, asked);
      expect(fitting.length).toBeGreaterThanOrEqual(2);
      expect(fitting.length).toBeLessThanOrEqual(3);
      expect(new Set(fitting).size).toBe(fitting.length);
      const asksFor = fitting.find(({ cools }) => !cools);
      expect(asksFor?.intents).toContain(asked.need);
      expect(inTime).toBe((fitting[0]?.length ?? 0) <= mostOf(asked.time));
    },
  );

  it("cools first when it is hot, and never otherwise [O2]", () => {
    for (const asked of paths) {
      const cooling = whichOne(formats, asked).formats.map(({ cools }) => cools);
      expect(cooling).toEqual(cooling.map((_, place) => asked.between === "hot" && place === 0));
    }
  });

  it("gives what fits the time before what does not, where something of the kind fits [O2]", () => {
    for (const asked of paths.filter(({ between }) => between !== "hot")) {
      const some = formats.some(
        (each) => each.intents.includes(asked.need) && !each.cools && each.length <= mostOf(asked.time),
      );
      if (some) expect(whichOne(formats, asked).inTime).toBe(true);
    }
  });

  it("has something even for a house with a single format [O2]", () => {
    for (const asked of paths) expect(whichOne(formats.slice(0, 1), asked).formats.length).toBeGreaterThan(0);
  });
});

describe("choosing by need, time and depth", () => {
  it("leaves everything there where nothing is asked for", () => {
    expect(wantedOf(formats, ANYTHING)).toEqual(formats);
  });

  it("finds something for each need, each time and each depth", () => {
    for (const need of NEEDS) expect(wantedOf(formats, { ...ANYTHING, need })).not.toEqual([]);
    for (const time of TIMES) expect(wantedOf(formats, { ...ANYTHING, time })).not.toEqual([]);
    for (const depth of DEPTHS) expect(wantedOf(formats, { ...ANYTHING, depth })).not.toEqual([]);
  });

  it("gives nothing longer than the time at hand, and what makes the most of it first", () => {
    const short = wantedOf(formats, { ...ANYTHING, time: "quarter" });
    expect(Math.max(...short.map(({ length }) => length))).toBeLessThanOrEqual(mostOf("quarter"));
    expect(short).toEqual(short.toSorted((one, two) => two.length - one.length));
    expect(wantedOf(formats, { ...ANYTHING, time: "hour" }).length).toBe(formats.length);
  });

  it("goes from light to deep where one looks at all of them", () => {
    const depths = fromLight(formats).map(({ depth }) => depth);
    expect(depths).toEqual(depths.toSorted());
  });
});
