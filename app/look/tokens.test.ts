import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [paper = "", lamp = ""] = css.split("@media (prefers-color-scheme: dark)");

type Colour = { readonly lightness: number; readonly chroma: number; readonly hue: number };

const colours = (part: string): ReadonlyMap<string, Colour> =>
  new Map(
    [...part.matchAll(/--([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)].map(([, name = "", l, c, h]) => [
      name,
      { lightness: Number(l), chroma: Number(c), hue: Number(h) },
    ]),
  );

/** Linear red, green and blue of an OKLCH colour, held to what a screen can show (Björn Ottosson, 2020). */
function linear({ lightness, chroma, hue }: Colour): readonly [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const held = (value: number) => Math.min(1, Math.max(0, value));
  return [
    held(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    held(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    held(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = (colour: Colour) => {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2 contrast of two colours, 1 to 21. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const SHAPE = 3;
const GROUNDS = ["paper", "table", "shade", "glow"];
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) => [["ink", ground, 7] as const, ["ink-soft", ground, TEXT] as const]),
  ...["paper", "table", "care-wash"].map((ground) => ["care", ground, TEXT] as const),
  ...["paper", "table", "glow"].map((ground) => ["focus", ground, SHAPE] as const),
  ...["paper", "table"].map((ground) => ["edge", ground, SHAPE] as const),
  ...["amber", "teal"].flatMap((person) => [
    [`${person}-ink`, `${person}-wash`, TEXT] as const,
    [`${person}-ink`, "paper", TEXT] as const,
    [`${person}-ink`, "table", TEXT] as const,
    [person, "paper", SHAPE] as const,
    ["ink", `${person}-wash`, 7] as const,
    ["ink-soft", `${person}-wash`, TEXT] as const,
  ]),
  ["action-ink", "action", 7],
  ["action-ink", "action-lit", 7],
];

describe.each([
  ["paper", colours(paper)],
  ["lamp", colours(lamp)],
])("the colours of %s", (_, tokens) => {
  const colour = (name: string): Colour => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no colour --${name}`);
    return found;
  };

  it.each(PAIRS)("let --%s be read on --%s", (above, ground, least) => {
    expect(contrast(colour(above), colour(ground))).toBeGreaterThanOrEqual(least);
  });

  it("gives the two people equal weight", () => {
    expect(Math.abs(luminance(colour("amber")) - luminance(colour("teal")))).toBeLessThan(0.09);
    expect(Math.abs(luminance(colour("amber-wash")) - luminance(colour("teal-wash")))).toBeLessThan(0.04);
  });
});
