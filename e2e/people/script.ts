import { readFileSync } from "node:fs";
import type { Format, Writing } from "../../lib/talk/format";
import type { StepSkeleton } from "../../lib/talk/skeleton";
import { trialOf } from "../../lib/talk/trial";
import type { FormatWords, StepWords } from "../../lib/words/formatWords";

const wordsIn = (file: string): { readonly [key: string]: never } =>
  JSON.parse(readFileSync(new URL(`../../lib/words/${file}`, import.meta.url), "utf8"));

/** A format's steps with their sentences, as its screens find them. */
export type Script = {
  readonly step: (part: string, id: string) => StepSkeleton | undefined;
  readonly words: (id: string) => StepWords;
  readonly writing: (id: string) => Writing;
  /** Whether a part goes on until both are quiet: whoever never passes never comes out of it. */
  readonly untilQuiet: (part: string) => boolean;
};

export function scriptOf(format: Format): Script {
  const own: FormatWords = wordsIn(`formats/en/${format.skeleton.format}.json`) as never;
  const { talk }: { talk: { steps: { readonly [id: string]: StepWords } } } = wordsIn("en.json") as never;
  const { parts } = trialOf(format).skeleton;
  return {
    step: (part, id) => parts.find((each) => each.id === part)?.steps.find((each) => each.id === id),
    words: (id) => ({ ...talk.steps[id], ...own.steps[id] }),
    writing: (id) => format.writing[id] ?? {},
    untilQuiet: (part) => parts.some(({ id, goes }) => id === part && goes === "until-quiet"),
  };
}
