import type { OwnWords } from "../../lib/room/opening";
import { blockNoOf, plainName } from "../../lib/talk/ownFormat";
import { lengthNames } from "../../lib/talk/rules";
import type { Skeleton } from "../../lib/talk/skeleton";
import type { FormatWords, StepWords } from "../../lib/words/formatWords";
import { literal } from "./literal";

type Common = { readonly [step: string]: StepWords };

/** What stands around a couple's own prompt, and what each block does; `talk.own` of the messages. */
export type OwnTemplates = {
  readonly acting: string;
  readonly waiting: string;
  readonly done: string;
  readonly said: string;
  readonly numbered: string;
  readonly blocks: { readonly [kind: string]: { readonly does: string } };
};

type Parts = {
  /** Our own sentences for any own format. */
  readonly base: FormatWords;
  /** Those that several formats share. */
  readonly common: Common;
  readonly templates: OwnTemplates;
  /** What travelled with the topic; null where it is not open, or was not kept. */
  readonly own: OwnWords | null;
  readonly skeleton: Skeleton;
};

/** The sentences of a couple's own format: their title, lead and prompts, and ours for all that they left to us. */
export const ownFormatWords = ({ base, common, templates, own, skeleton }: Parts): FormatWords => {
  const prompts = own?.prompts ?? {};
  const stepIds = skeleton.parts.flatMap(({ steps }) => steps.map(({ id }) => id));
  const wordsOf = (stepId: string): StepWords => ({
    ...common[plainName(stepId)],
    ...base.steps[plainName(stepId)],
  });
  const steps = stepIds.map((id): readonly [string, StepWords] => {
    const prompt = Object.hasOwn(prompts, id) ? prompts[id] : undefined;
    return [id, prompt ? prompted(wordsOf(id), prompt, templates) : wordsOf(id)];
  });
  const blocks = stepIds.map(plainName).filter((kind, at) => templates.blocks[kind] && isFirst(stepIds[at], kind));
  return {
    ...base,
    title: own?.title || base.title,
    lead: own?.lead ?? base.lead,
    topic: own?.title || (base.topic ?? base.title),
    does: blocks.flatMap((kind) => templates.blocks[kind]?.does ?? []),
    lengths: Object.fromEntries(lengthQuestions(skeleton, base, templates)),
    steps: Object.fromEntries(steps),
  };
};

const isFirst = (stepId: string | undefined, kind: string): boolean => stepId === `${kind}-${blockNoOf(stepId ?? "")}`;

/** The prompt where the sentence for whoever acts stood; the others, and whoever reads it later, are told what was asked. */
const prompted = (words: StepWords, prompt: string, templates: OwnTemplates): StepWords => {
  const filled = (template: string, sentence: string | undefined) =>
    // A function, or a "$" of the couple's would be read as a sign.
    template.replace("{prompt}", () => literal(prompt)).replace("{sentence}", () => sentence ?? "");
  return {
    ...words,
    acting: filled(templates.acting, words.acting),
    ...(words.waiting !== undefined && { waiting: filled(templates.waiting, words.waiting) }),
    ...(words.done !== undefined && { done: filled(templates.done, words.done) }),
    ...(words.said !== undefined && { said: filled(templates.said, words.said) }),
  };
};

/** The question after each length; numbered where a kind of block stands more than once. */
const lengthQuestions = (
  skeleton: Skeleton,
  base: FormatWords,
  { numbered }: OwnTemplates,
): readonly (readonly [string, string])[] => {
  const names = lengthNames(skeleton);
  return names.map((name, at) => {
    const same = names.filter((other) => plainName(other) === plainName(name));
    const question = base.lengths[plainName(name)] ?? "";
    const number = names.slice(0, at + 1).filter((other) => plainName(other) === plainName(name)).length;
    const whole = numbered.replace("{question}", question).replace("{number}", String(number));
    return [name, same.length > 1 ? whole : question];
  });
};
