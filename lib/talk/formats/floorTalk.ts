import { days, hours, minutes, seconds } from "../../values/time";
import type { AnswerRule, Rules, Skeleton, StepSkeleton } from "../skeleton";

// One speaks, the other says it back until the speaker feels understood, and says what makes sense about it.
// In the tradition of the Speaker-Listener technique, with validation and empathy; formats.md B1 and B0.

const confirm: AnswerRule = {
  answer: "confirm",
  of: "speaker",
  needs: "one",
  goal: { step: "make-sense" },
  words: false,
  limit: null,
  beyond: null,
};

const say: StepSkeleton = {
  id: "say",
  kind: "statement",
  by: "speaker",
  sent: { step: "say-back" },
  passed: "turn-over",
  shown: "when-sent",
  answers: [],
  clock: { mode: "chosen", length: "say", ranOut: { afterWords: { step: "make-sense" }, inSilence: "turn-over" } },
  meanwhile: ["signal", "giveTime"],
};

const sayBack: StepSkeleton = {
  id: "say-back",
  kind: "reflection",
  by: "listener",
  sent: { step: "check" },
  passed: null,
  shown: "when-sent",
  answers: [],
  clock: { mode: "gentle", length: "sayBack", ranOut: { afterWords: { step: "check" }, inSilence: { step: "check" } } },
  meanwhile: ["signal", "giveTime"],
};

const check: StepSkeleton = {
  id: "check",
  kind: "answer",
  by: "speaker",
  sent: null,
  passed: null,
  shown: "when-sent",
  answers: [
    confirm,
    {
      answer: "correct",
      of: "speaker",
      needs: "one",
      goal: { step: "say-back" },
      words: true,
      limit: 3,
      beyond: { step: "way-out" },
    },
    { answer: "more", of: "speaker", needs: "one", goal: { step: "say" }, words: false, limit: 5, beyond: null },
  ],
  clock: null,
  meanwhile: ["signal"],
};

const wayOut: StepSkeleton = {
  id: "way-out",
  kind: "answer",
  by: "each",
  sent: null,
  passed: null,
  shown: "when-sent",
  answers: [
    confirm,
    {
      answer: "letBe",
      of: "each",
      needs: "both",
      goal: { step: "make-sense" },
      words: false,
      limit: null,
      beyond: null,
    },
    { answer: "again", of: "each", needs: "both", goal: { step: "say-back" }, words: false, limit: null, beyond: null },
  ],
  clock: null,
  meanwhile: ["signal"],
};

const makeSense: StepSkeleton = {
  id: "make-sense",
  kind: "validation",
  by: "listener",
  sent: { step: "feeling" },
  passed: { step: "feeling" },
  shown: "when-sent",
  answers: [],
  clock: {
    mode: "gentle",
    length: "reply",
    ranOut: { afterWords: { step: "feeling" }, inSilence: { step: "feeling" } },
  },
  meanwhile: ["signal", "giveTime"],
};

const feeling: StepSkeleton = {
  id: "feeling",
  kind: "empathy",
  by: "listener",
  sent: { step: "feeling-check" },
  passed: "turn-over",
  shown: "when-sent",
  answers: [],
  clock: { mode: "gentle", length: "reply", ranOut: { afterWords: "turn-over", inSilence: "turn-over" } },
  meanwhile: ["signal", "giveTime"],
};

const feelingCheck: StepSkeleton = {
  id: "feeling-check",
  kind: "answer",
  by: "speaker",
  sent: null,
  passed: null,
  shown: "when-sent",
  answers: [
    { ...confirm, goal: "turn-over" },
    { answer: "correct", of: "speaker", needs: "one", goal: "turn-over", words: true, limit: null, beyond: null },
  ],
  clock: null,
  meanwhile: ["signal"],
};

const another: StepSkeleton = {
  id: "another",
  kind: "answer",
  by: "each",
  sent: null,
  passed: null,
  shown: "when-sent",
  answers: [
    { answer: "again", of: "each", needs: "both", goal: "more-turns", words: false, limit: null, beyond: null },
    { answer: "enough", of: "each", needs: "one", goal: "part-over", words: false, limit: null, beyond: null },
  ],
  clock: null,
  meanwhile: ["signal"],
};

const writtenByEach = (id: "thanks" | "takeaway"): StepSkeleton => ({
  id,
  kind: id,
  by: "each",
  sent: "part-over",
  passed: "part-over",
  shown: "when-sent",
  answers: [],
  clock: null,
  meanwhile: ["signal"],
});

/** "Floor talk": what the machine reads of it. */
export const floorTalk: Skeleton = {
  format: "floor-talk",
  version: 1,
  parts: [
    { id: "turns", goes: "turns", steps: [say, sayBack, check, wayOut, makeSense, feeling, feelingCheck] },
    { id: "another", goes: "once", steps: [another] },
    { id: "thanks", goes: "once", steps: [writtenByEach("thanks")] },
    { id: "takeaways", goes: "once", steps: [writtenByEach("takeaway")] },
  ],
};

/** The lengths a floor talk opens with; formats.md B1 (s), B19 (d). */
export const floorTalkRules: Rules = {
  lengths: { say: minutes(3), sayBack: minutes(2), reply: minutes(2) },
  turns: 4,
  first: "proposer",
  bells: [seconds(60), seconds(20)],
  grace: seconds(2),
  extension: minutes(1),
  extensionsPerTurn: 2,
  awayGrace: seconds(8),
  countdown: seconds(3),
  timeOutLeast: minutes(20),
  timeOutMost: hours(24),
  restAfter: minutes(30),
  restFor: days(7),
  signalsPerTurn: 20,
};
