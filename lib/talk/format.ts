import type { Rules } from "./rules";
import type { Skeleton } from "./skeleton";

/** What a format is good for. */
export type Intent = "connect" | "understand" | "repair" | "decide" | "review";

/** Rules under a name, for those who would rather have it shorter or longer. */
export type Preset = { readonly id: string; readonly rules: Rules };

/**
 * How a step is written, beyond its sentences: what only the writer's browser looks at. The sentences themselves are in the
 * format's message file: `fields` there are joined into one text, `picks` are words to choose from.
 */
export type Writing = {
  /** In these fields (from 0) a phrase of what the other said last must stand. */
  readonly quotes?: readonly number[];
  /** More words than this and the writer is asked to say less; null for no limit. */
  readonly mostWords?: number;
  /** Lines that were written to oneself at this step are offered, and each is shown exactly as it will be sent. */
  readonly linesFrom?: string;
  /** Questions of this depth are offered to ask: the format's own, or those of the bank and of the two. */
  readonly questions?: 1 | 2 | 3;
  readonly bank?: 1 | 2 | 3;
};

/** One dialogue technique, as data: what travels (the skeleton), what it starts from, and how it is chosen. */
export type Format = {
  readonly skeleton: Skeleton;
  /** What a talk in it starts from; formats.md B19. */
  readonly rules: Rules;
  readonly intents: readonly Intent[];
  /** How much of oneself it asks for: 1 a little, 3 a lot. */
  readonly depth: 1 | 2 | 3;
  readonly presets: readonly Preset[];
  /** The parts of its trial version, which takes a minute. */
  readonly trial: readonly string[];
  readonly writing: { readonly [step: string]: Writing };
};
