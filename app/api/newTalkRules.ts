import { floorTalkRules } from "../../lib/talk/formats/floorTalk";
import type { Rules } from "../../lib/talk/skeleton";
import { rules } from "../../lib/wire/routes/rules";

/** The lengths that new talks start from: the format's own, and over them those that the settings name. */
export function newTalkRules(set: Readonly<Record<string, unknown>>): Rules {
  const lengths = typeof set["lengths"] === "object" ? set["lengths"] : {};
  return rules.parse({ ...floorTalkRules, ...set, lengths: { ...floorTalkRules.lengths, ...lengths } });
}
