import { flaws } from "../../lib/talk/flaws";
import type { Format, Intent } from "../../lib/talk/format";
import { lengthOf } from "../../lib/talk/length";
import { rulesFit } from "../../lib/talk/rules";
import { trialOf } from "../../lib/talk/trial";
import { formatWordsOf } from "../../lib/words/formatWordsOf";

/** What `npm run formats` tells of a format; lengths are about, when all goes well. */
export type Facts = {
  readonly id: string;
  readonly title: string;
  readonly intent: readonly Intent[];
  readonly depth: number;
  readonly parts: readonly { readonly id: string; readonly goes: string | number; readonly steps: readonly string[] }[];
  readonly steps: number;
  readonly minutes: number;
  readonly trialSeconds: number;
  readonly presets: readonly string[];
  readonly flaws: readonly string[];
};

export async function factsOf(format: Format): Promise<Facts> {
  const { skeleton, rules, intents, depth, presets } = format;
  const trial = trialOf(format);
  const fits = [rules, ...presets.map((preset) => preset.rules)].every((each) => rulesFit(skeleton, each));
  return {
    id: skeleton.format,
    title: (await formatWordsOf(skeleton.format))?.title ?? "",
    intent: intents,
    depth,
    parts: skeleton.parts.map(({ id, goes, steps }) => ({ id, goes, steps: steps.map((step) => step.id) })),
    steps: skeleton.parts.reduce((sum, { steps }) => sum + steps.length, 0),
    minutes: Math.round(lengthOf(skeleton, rules) / 60_000),
    trialSeconds: Math.round(lengthOf(trial.skeleton, trial.rules) / 1_000),
    presets: presets.map(({ id }) => id),
    flaws: [
      ...flaws(skeleton),
      ...flaws(trial.skeleton).map((flaw) => `trial: ${flaw}`),
      ...(fits ? [] : ["the rules lack a length"]),
    ],
  };
}
