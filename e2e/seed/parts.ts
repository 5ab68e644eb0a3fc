/** What Ada and Ben talk about over a year, and what comes up in it. Made up; nobody's own. */
export const TOPICS: readonly (readonly [topic: string, thing: string])[] = [
  ["Who does the dishes", "the dishes"],
  ["Sunday mornings", "our Sunday mornings"],
  ["Your mother's visits", "the visits"],
  ["Phones at the table", "the phones at dinner"],
  ["Where we spend the holidays", "the holidays"],
  ["Money for the bathroom", "the bathroom"],
  ["How late you work", "the late evenings at work"],
  ["The car repair", "the car"],
  ["Going to bed at different hours", "going to bed alone"],
  ["The balcony", "the balcony"],
  ["A dog, or no dog", "the dog we do not have"],
  ["Your running", "the running"],
  ["My choir evenings", "the choir"],
  ["What we tell our friends", "what we tell our friends"],
  ["The spare room", "the spare room"],
  ["Saying sorry", "how we say sorry"],
  ["Birthdays", "the birthday plans"],
  ["Screens in bed", "the screen in bed"],
  ["Who plans the week", "planning the week"],
  ["The heating", "the heating"],
  ["Being on time", "being on time"],
  ["Cooking together", "cooking together"],
  ["The move we put off", "the move"],
  ["Touch", "being close"],
  ["When you go quiet", "the quiet after a quarrel"],
  ["Our savings", "the savings"],
  ["The garden plot", "the garden"],
  ["The neighbours", "the noise upstairs"],
  ["Time for myself", "time alone"],
  ["What we want next year", "next year"],
];

export const WHEN = [
  ...[
    "on Tuesday evening",
    "last weekend",
    "this morning",
    "when we came home",
    "after the long day",
    "in the kitchen",
  ],
  ...[
    "on the way back",
    "before you fell asleep",
    "while it rained",
    "at the end of the month",
    "over breakfast",
    "again",
  ],
] as const;

export const FEELINGS = [
  ...["alone", "tired", "relieved", "a little jealous", "proud of us", "left out", "calmer than I thought", "hurried"],
  ...["tender", "unsure", "disappointed", "light", "worried", "thankful", "small", "curious", "stubborn", "hopeful"],
] as const;

export const WISHES = [
  ...[
    "that you ask me first",
    "half an hour without plans",
    "a word from you when it gets late",
    "that we decide it together",
  ],
  ...[
    "to be held before we talk",
    "one evening a week for this",
    "that we take turns",
    "to hear what you like about it",
  ],
  ...[
    "a slower start",
    "that nothing is settled in the doorway",
    "to laugh about it again",
    "that we try it for a month",
  ],
] as const;

export const SEEN = [
  ...[
    "you put your keys down without a word",
    "the light was still on",
    "I had set the table for two",
    "you looked at the clock",
  ],
  ...[
    "you took my coat",
    "the list was still on the door",
    "you hummed in the hall",
    "I counted the days",
    "you made tea",
  ],
  ...["the bag stood packed", "you waited at the corner", "the window was open all night", "I found your note"],
] as const;

/** What they agree on after some of their talks, and whether both do it or one of them. */
export const AGREED: readonly (readonly [what: string, who: "both" | "one"])[] = [
  ["The phones stay in the hall while we eat.", "both"],
  ["On Sundays we walk before anything else is planned.", "both"],
  ["A message by six when it gets late.", "one"],
  ["We look at the money on the first of the month, with tea.", "both"],
  ["Ask for a price for the bathroom.", "one"],
  ["Whoever cooks does not wash up.", "both"],
  ["Ring the garage.", "one"],
  ["One evening a week without screens.", "both"],
  ["We go to bed at the same time twice a week.", "both"],
  ["Write to the neighbours, kindly.", "one"],
];

/** What both say of some of their talks. */
export const BOTH_SAY = [
  "We were both tired, and both of us wanted it to be easy again. Next time we say so before we are loud.",
  "It was about being asked first. Now we know that of each other.",
  "We see it differently, and that is all right. What we both want is time that is ours.",
  "We were glad to hear the other out, even where it hurt a little.",
] as const;
