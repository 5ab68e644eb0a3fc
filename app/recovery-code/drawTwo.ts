/** Two different places below `count`, in order, by chance: which groups of a code are asked for. */
export function drawTwo(count: number): readonly [number, number] {
  const draw = (below: number) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
  const first = draw(count);
  const second = (first + 1 + draw(count - 1)) % count;
  return first < second ? [first, second] : [second, first];
}
