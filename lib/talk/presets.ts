import type { Preset } from "./format";
import { type Rules, type RulesSet, rulesWith } from "./rules";
import type { LengthName } from "./skeleton";

/** These rules with a preset's turns and lengths, under what the house has set; who begins and how stays as it was. */
export const withPreset = (rules: Rules, preset: Preset, set: RulesSet): Rules => {
  const { lengths, turns } = rulesWith(preset.rules, set);
  return { ...rules, turns, lengths: { ...rules.lengths, ...lengths } };
};

/** The preset whose turns and lengths these rules have; null where they are nobody's but the two's own. */
export const presetOf = (rules: Rules, presets: readonly Preset[], set: RulesSet): Preset | null =>
  presets.find((preset) => isAlike(rules, withPreset(rules, preset, set))) ?? null;

const isAlike = (one: Rules, other: Rules): boolean => {
  const names: readonly LengthName[] = Object.keys(one.lengths);
  return one.turns === other.turns && names.every((name) => one.lengths[name] === other.lengths[name]);
};
