import { chanceFrom } from "../seed/chance";
import { FEELINGS, SEEN, TOPICS, WHEN, WISHES } from "../seed/parts";

/** So many things to look for, as somebody types them: beginnings of words and pairs of words that were said, and some that were not. */
export function queries(count: number): readonly string[] {
  const chance = chanceFrom(count);
  const words = [...TOPICS.flat(), ...WHEN, ...FEELINGS, ...WISHES, ...SEEN].flatMap((text) => text.split(" "));
  const word = () => chance.of(words);
  const beginning = () => {
    const whole = word();
    return whole.slice(0, 2 + chance.below(whole.length));
  };
  const drawn: string[] = [];
  while (drawn.length < count) {
    const kind = chance.below(10);
    const query = kind === 0 ? `zq${chance.below(1_000)}` : kind < 6 ? beginning() : `${word()} ${beginning()}`;
    // The same again is no new question.
    if (query !== drawn.at(-1)) drawn.push(query);
  }
  return drawn;
}
