import { besideTakeaways } from "./closing";
import { type Block, firstStepOf } from "./ownFormat";
import type { PlannedAnswer, PlannedStep, PlannedWay } from "./plan";
import type { Place } from "./skeleton";

/** Where a block leads, as goals by name. */
export type Ways = {
  /** What comes after it. */
  readonly next: string;
  /** What comes where nothing was said: past all that would answer it. */
  readonly silent: string;
  /** The step that this block says back, where "there is more" leads; null where nothing was said before. */
  readonly said: string | null;
  /** Where a wish leads. `deeper` is null where nothing is left to go on to. */
  readonly enough: string;
  readonly stay: string;
  readonly deeper: string | null;
};

type Steps = { readonly [step: string]: PlannedStep<string> };

const otherOf = (who: Block["who"]): Place => (who === "each" ? "each" : who === "speaker" ? "listener" : "speaker");

/** The steps of a block, the first one first; the others are named after it. */
export const stepsOf = (block: Block, ways: Ways): Steps => {
  const { no, kind, who } = block;
  const { next } = ways;
  const first = firstStepOf(block);
  const leads = { by: who, sent: next, passed: next, ...clockOf(block, next) };
  switch (kind) {
    case "say": {
      const onward = { afterWords: next, inSilence: ways.silent };
      return { [first]: { kind: "statement", by: who, sent: next, passed: onward, ...clockOf(block, onward) } };
    }
    case "say-back":
      return sayingBack(block, ways);
    case "make-sense":
      return { [first]: { kind: "validation", ...leads } };
    case "feeling":
      return guessing(block, next);
    case "both":
      return { [first]: { kind: "statement", shown: "when-both", ...leads } };
    case "write":
      return { [first]: { kind: "preparation", shown: "to-oneself", ...leads } };
    case "ask":
      return asking(block, next);
    case "request":
      return {
        [first]: { kind: "request", ...leads, sent: `request-answer-${no}` },
        [`request-answer-${no}`]: { kind: "answer", by: otherOf(who), answers: toRequest(next) },
      };
    case "value":
      return { [first]: { kind: "appreciation", ...leads } };
    case "silence":
      return {
        [first]: { kind: "silence", by: "nobody", answers: [together(next)], ...clockOf(block, next), ...quiet },
      };
    case "thanks":
      return { [first]: { kind: "thanks", ...leads } };
    case "takeaway":
      return { [first]: { kind: "takeaway", ...leads, meanwhile: besideTakeaways } };
    case "wish":
      return { [first]: { kind: "answer", by: "each", shown: "when-both", answers: wishes(ways) } };
  }
};

const quiet = { meanwhile: ["signal"] } as const;

const together = (goal: string): PlannedAnswer<string> => ({ answer: "enough", of: "each", needs: "both", goal });

const clockOf = (block: Block, ranOut: PlannedWay<string>): Pick<PlannedStep<string>, "clock"> =>
  block.clock === "none" ? {} : { clock: { mode: block.clock, length: firstStepOf(block), ranOut } };

const sayingBack = (block: Block, { next, said }: Ways): Steps => {
  const { no, who } = block;
  const [first, check, wayOut] = [firstStepOf(block), `check-${no}`, `way-out-${no}`];
  const speaker = otherOf(who);
  const more: readonly PlannedAnswer<string>[] = said === null ? [] : [{ answer: "more", goal: said, limit: 5 }];
  return {
    [first]: { kind: "reflection", by: who, sent: check, passed: wayOut, ...clockOf(block, check) },
    [check]: {
      kind: "answer",
      by: speaker,
      answers: [
        { answer: "confirm", goal: next },
        { answer: "correct", goal: first, words: true, limit: 3, beyond: wayOut },
        ...more,
      ],
    },
    [wayOut]: {
      kind: "answer",
      by: "each",
      answers: [
        { answer: "confirm", of: speaker, goal: next },
        { answer: "letBe", needs: "both", goal: next },
        { answer: "again", needs: "both", goal: first },
      ],
    },
  };
};

const guessing = (block: Block, next: string): Steps => {
  const check = `feeling-check-${block.no}`;
  return {
    [firstStepOf(block)]: { kind: "empathy", by: block.who, sent: check, passed: next, ...clockOf(block, next) },
    [check]: {
      kind: "answer",
      by: otherOf(block.who),
      answers: [
        { answer: "confirm", goal: next },
        { answer: "correct", goal: next, words: true },
      ],
    },
  };
};

// Where both ask and only one of them does, that question is still answered.
const asking = (block: Block, next: string): Steps => {
  const { who } = block;
  const answer = `answer-${block.no}`;
  const unasked = who === "each" ? { afterWords: answer, inSilence: next } : next;
  return {
    [firstStepOf(block)]: { kind: "question", by: who, sent: answer, passed: unasked, ...clockOf(block, unasked) },
    [answer]: { kind: "statement", by: otherOf(who), sent: next, passed: next, ...clockOf(block, next) },
  };
};

const toRequest = (goal: string): readonly PlannedAnswer<string>[] => [
  { answer: "yes", goal, words: true },
  { answer: "no", goal, words: true },
  { answer: "another", goal, words: true },
  { answer: "letBe", goal },
];

// Deeper needs both; where there is nothing deeper, staying does.
const wishes = ({ enough, stay, deeper }: Ways): readonly PlannedAnswer<string>[] =>
  deeper === null
    ? [
        { answer: "enough", goal: enough },
        { answer: "stay", needs: "both", goal: stay },
      ]
    : [
        { answer: "enough", goal: enough },
        { answer: "stay", goal: stay },
        { answer: "deeper", needs: "both", goal: deeper },
      ];
