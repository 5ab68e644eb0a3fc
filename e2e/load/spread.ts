import { loadavg } from "node:os";

/** The value below which this share of all lies; to a hundredth. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

/** Half, nineteen of twenty, ninety-nine of a hundred. */
export const quantiles = (values: readonly number[]) => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  p99: quantile(values, 0.99),
});

/** The same, and the most of all. */
export const withMost = (values: readonly number[]) => ({ ...quantiles(values), most: rounded(Math.max(...values)) });

/** The middle one of repeated figures, and the least and the most. */
export const spread = (values: readonly number[]) => ({
  median: quantile(values, 0.5),
  least: rounded(Math.min(...values)),
  most: rounded(Math.max(...values)),
});

/** How busy the whole machine was in the last minute: below its count of cores nobody waited. */
export const machineLoad = (): number => rounded(loadavg()[0] ?? 0);

/** One line of JSON on the standard output. */
export const report = (figures: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
};

/** To a hundredth. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
