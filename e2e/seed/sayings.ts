import type { StepKind } from "../../lib/talk/skeleton";
import type { Chance } from "./chance";
import { FEELINGS, SEEN, WHEN, WISHES } from "./parts";

type Drawn = {
  readonly thing: string;
  readonly when: string;
  readonly feeling: string;
  readonly other: string;
  readonly wish: string;
  readonly seen: string;
  readonly more: string;
};
type Ways = (drawn: Drawn) => readonly string[];

/** What somebody may say at a step of a talk about something, put together by chance from parts of our own. */
export const saying = (kind: StepKind, thing: string, chance: Chance): string =>
  chance.of(
    WAYS[kind]({
      ...{ thing, when: chance.of(WHEN), feeling: chance.of(FEELINGS), other: chance.of(FEELINGS) },
      ...{ wish: chance.of(WISHES), seen: chance.of(SEEN), more: chance.of(SEEN) },
    }),
  );

const statements: Ways = ({ thing, when, feeling, other, wish, seen, more }) => [
  `I keep thinking about ${thing}. ${capital(when)}, ${seen}, and I felt ${feeling}. I did not say it then. What I would like is ${wish}.`,
  `When ${seen} ${when}, something in me went ${feeling}. It is not only ${thing}; it is that ${more}. What I wish is ${wish}.`,
  `${capital(thing)}: ${when} it was better than I feared. ${capital(seen)}, and I was ${feeling}, and ${other} as well.`,
  `I want to tell you how ${thing} is for me. ${capital(when)} ${seen}. I thought it meant you were ${other}. I was ${feeling}.\n\nMaybe it was nothing. Still, what I would like is ${wish}.`,
];

const guesses: Ways = ({ feeling, other }) => [
  `You may be feeling ${feeling}, and a bit ${other}.`,
  `${capital(feeling)}, I think. Perhaps ${other} beneath it.`,
];

const thankYous: Ways = ({ thing, feeling, seen }) => [
  `Thank you for staying with ${thing} tonight.`,
  `I liked that you listened although you were ${feeling}. And that ${seen}.`,
];

const nearer: Ways = ({ when, feeling }) => [`It is more like ${feeling}, ${when}.`];

const WAYS: { readonly [kind in StepKind]: Ways } = {
  statement: statements,
  preparation: statements,
  reflection: ({ thing, when, feeling, wish, seen }) => [
    `What I heard: ${when} ${seen}, and with ${thing} you felt ${feeling}. What you would like is ${wish}.`,
    `You say that ${thing} makes you feel ${feeling}, most of all when ${seen}. And what you wish is ${wish}.`,
  ],
  validation: ({ thing, when, seen }) => [
    `It makes sense to me: ${seen}, and then nobody says anything. I see why ${thing} matters to you.`,
    `I can see that from where you stand. If I had come home ${when} and ${seen}, I would have thought of ${thing}, too.`,
  ],
  empathy: guesses,
  feeling: guesses,
  question: ({ thing, seen }) => [
    `What would ${thing} look like on a good day?`,
    `What was it like for you when ${seen}?`,
  ],
  appreciation: thankYous,
  thanks: thankYous,
  request: ({ thing, wish }) => [`My request, for ${thing}: ${wish}.`],
  advice: ({ thing, wish }) => [`One idea for ${thing}: ${wish}. Only if you like.`],
  plan: ({ thing, wish }) => [
    `${capital(thing)}: ${wish}. We look at it again in two weeks.`,
    `From Monday on: ${wish}.`,
  ],
  takeaway: ({ thing, feeling, wish, seen }) => [
    `That ${thing} makes you ${feeling} when ${seen}.`,
    `I will remember: ${wish}.`,
    `We both were ${feeling}. That helped.`,
  ],
  silence: nearer,
  answer: nearer,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
