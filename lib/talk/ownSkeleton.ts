import { listening, repairing } from "./closing";
import { type Block, firstStepOf, isAnswering, OWN, type OwnFormat } from "./ownFormat";
import { stepsOf, type Ways } from "./ownSteps";
import { agreedTurns, closeOf, type Stretch, stretchesOf } from "./ownStretches";
import { part } from "./plan";
import type { Rules } from "./rules";
import type { Goes, PartSkeleton, Skeleton } from "./skeleton";
import type { Opened } from "./trial";
import { usualRules } from "./usualRules";

const idOf = (partNo: number): string => `part-${partNo + 1}`;

/** The shape of a couple's own format, sound or not: `flawsOfOwn` says what is wrong with it. */
export const skeletonOf = (own: OwnFormat): Skeleton => {
  const stretches = stretchesOf(own);
  const agreed = agreedTurns(stretches);
  return {
    format: OWN,
    version: 2,
    gate: own.gate,
    signs: own.gate.calm ? repairing : listening,
    keeps: own.keeps,
    parts: stretches.map(({ turns }, partNo) =>
      partOf(stretches, partNo, turns === null ? "once" : ((agreed && "agreed") ?? turns)),
    ),
  };
};

/** What a talk in it starts from. */
export const rulesOf = (own: OwnFormat): Rules => ({
  ...usualRules,
  lengths: Object.fromEntries(
    own.parts.flatMap(({ blocks }) => blocks.filter(hasClock).map((block) => [firstStepOf(block), block.length])),
  ),
  turns: agreedTurns(stretchesOf(own)) ?? 2,
});

const hasClock = ({ clock, kind }: Block): boolean => clock !== "none" && kind !== "wish";

/** What travels of it when it is proposed. */
export const openedOf = (own: OwnFormat): Opened => ({ skeleton: skeletonOf(own), rules: rulesOf(own) });

const partOf = (stretches: readonly Stretch[], partNo: number, goes: Goes): PartSkeleton => {
  const blocks = stretches[partNo]?.blocks ?? [];
  const steps = blocks.map((block, at) => stepsOf(block, waysOf(stretches, partNo, at)));
  return part(idOf(partNo), goes, Object.assign({}, ...steps));
};

const waysOf = (stretches: readonly Stretch[], partNo: number, at: number): Ways => {
  const { blocks = [], turns = null } = stretches[partNo] ?? {};
  const over = turns === null ? "part-over" : "turn-over";
  const goalOf = (block: Block | undefined): string => (block ? firstStepOf(block) : over);
  const rest = blocks.slice(at + 1);
  return {
    next: goalOf(rest[0]),
    silent: goalOf(rest.find((block) => !isAnswering(block))),
    said: saidBefore(blocks, at),
    ...wishWays(stretches, partNo),
  };
};

/** The step at which the other has last said something in the same turn. */
const saidBefore = (blocks: readonly Block[], at: number): string | null => {
  const said = blocks.slice(0, at).findLast((block) => answersTo(block, blocks[at]));
  return said ? firstStepOf(said) : null;
};

/** Whether a block is something said that another block can answer: by the other of the two, or by both. */
export const answersTo = ({ kind, who }: Block, answering: Block | undefined): boolean =>
  kind === "say" && answering !== undefined && who !== answering.who;

const wishWays = (stretches: readonly Stretch[], partNo: number): Pick<Ways, "enough" | "stay" | "deeper"> => {
  const rest = stretches.slice(partNo + 1);
  const close = closeOf(rest);
  return {
    enough: close === null ? "part-over" : `part:${idOf(partNo + 1 + close)}`,
    stay: `part:${idOf(Math.max(0, partNo - 1))}`,
    deeper: rest.length === 0 || close === 0 ? null : "part-over",
  };
};
