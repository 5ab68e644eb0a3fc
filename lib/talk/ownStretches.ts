import { type Block, isClosing, type OwnFormat, type Turns } from "./ownFormat";

/** A stretch as it becomes a part of the skeleton. */
export type Stretch = { readonly turns: Turns; readonly blocks: readonly Block[] };

/**
 * The stretches of a couple's own format in their order. A wish stands in one of its own, so that staying repeats what was
 * before it, and so do the last thank-yous and takeaways, so that "enough" has somewhere to lead.
 */
export const stretchesOf = ({ parts }: OwnFormat): readonly Stretch[] => {
  const filled = parts.filter(({ blocks }) => blocks.length > 0);
  return filled.flatMap(({ turns, blocks }, at) => {
    if (turns !== null) return [{ turns, blocks }];
    const open = at === filled.length - 1 ? blocks.findLastIndex((block) => !isClosing(block)) + 1 : blocks.length;
    return [...splitAtWishes(blocks.slice(0, open)), ...splitAtWishes(blocks.slice(open))];
  });
};

const splitAtWishes = (blocks: readonly Block[]): readonly Stretch[] => {
  if (blocks.length === 0) return [];
  const at = blocks.findIndex(({ kind }) => kind === "wish");
  if (at < 0) return [{ turns: null, blocks }];
  const before = blocks.slice(0, at);
  return [
    ...(before.length > 0 ? [{ turns: null, blocks: before }] : []),
    { turns: null, blocks: blocks.slice(at, at + 1) },
    ...splitAtWishes(blocks.slice(at + 1)),
  ];
};

/** Where among these stretches nothing but the close is left, counted from 0; null where they do not end with one. */
export const closeOf = (stretches: readonly Stretch[]): number | null => {
  const close = stretches.findLastIndex(({ blocks }) => !blocks.every(isClosing)) + 1;
  return close < stretches.length ? close : null;
};

/** The turns of all stretches that have some, where these are the same: then the two may still agree on others. */
export const agreedTurns = (stretches: readonly Stretch[]): number | null => {
  const [one, ...others] = new Set(stretches.flatMap(({ turns }) => (turns === null ? [] : [turns])));
  return one !== undefined && others.length === 0 ? one : null;
};
