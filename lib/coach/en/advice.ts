import type { SoftRule } from "../language";

const kind = "advice";

const ASK = [
  "Would you like comfort or ideas?",
  "That sounds …",
  "Is there more?",
  "What would help you most right now?",
];

const START =
  "(?:^|[.!] |^(?:so|but|also|well|first|maybe|ok|okay|honestly|instead|otherwise),? |^if (?:you|he|she|they|it)[^,]{2,50}, (?:then |just |maybe )?)";
const OFTEN = "(?:(?:really|definitely|probably|also|just|absolutely|certainly|always|even|maybe|perhaps) )*";

/** Unasked advice, as it shows in English. Looked for in listening steps alone. */
export const advice: readonly SoftRule[] = [
  {
    id: "do-this",
    kind,
    pattern: `${START}(?!(?:take your time|take it (?:slow|easy)|go on|go ahead|keep going|stay (?:with|here)|start (?:where|any)))(?:please |just |definitely |always |maybe |never )*<deed>\\b(?! (?:you\\b|lucky|well soon|it (?:what|a)))(?!.*\\b(?:me|my|we|us|our)\\b)(?![^.!]*\\?)`,
    offers: ASK,
    finds: ["Talk to your boss about it.", "Just find another job.", "If it hurts, call the doctor."],
    leaves: [
      "Take your time.",
      "Go on, I am listening.",
      "Tell me more.",
      "You want to talk to your boss.",
      "Give me a moment.",
    ],
  },
  {
    id: "you-should",
    kind,
    pattern: `(?:^|[.!] |^(?:[a-z]+ )?i (?:really )?think )(?:(?:so|but|and|then|well|first|maybe|honestly|perhaps),? )?(?:that )?(?:you|u) ${OFTEN}(?:should|ought to|need to|must|had better|might want to) ${OFTEN}<deed>\\b|\\byou'd better <deed>\\b`,
    offers: ASK,
    finds: ["You should talk to her.", "You really need to get more rest."],
    leaves: ["You feel that you should be stronger.", "You should have been told."],
  },
  {
    id: "maybe-try",
    kind,
    pattern: `\\b(?:maybe|perhaps) (?:just )?<deed>\\b|\\b(?:maybe|perhaps) (?:you|u) (?:could|should|can|need to|might) ${OFTEN}<deed>\\b`,
    offers: ASK,
    finds: ["Maybe try yoga.", "Perhaps you could ask him."],
    leaves: ["Maybe you were afraid to ask him."],
  },
  {
    id: "i-would",
    kind,
    pattern: `(?:^|[.!] |^if i were you,? |^in your (?:place|shoes|position),? |^if it were me,? |^(?:personally|honestly|in your situation|if so),? )i(?:'d| would) (?!(?:like|love) to\\b|find (?:it|that)\\b)${OFTEN}(?:<deed>|use|see|leave|let|put|wait|consider|check)\\b|\\bif i were you,? i\\b`,
    offers: ASK,
    finds: ["I'd talk to her first.", "If I were you, I would leave."],
    leaves: ["I'd like to hear more.", "I would love to hear it all."],
  },
  {
    id: "i-suggest",
    kind,
    pattern:
      "(?<!that )\\b(?:i|i'd|i would)(?: (?:strongly|highly|really|just|definitely|also|would))* (?:suggest|recommend|advise)\\b|\\bmy (?:advice|suggestion) (?:is|would be|to you)\\b",
    offers: ASK,
    finds: ["I'd suggest a long walk.", "My advice is to wait."],
    leaves: ["You hoped that I would suggest something."],
  },
  {
    id: "why-dont-you",
    kind,
    pattern: `(?:^|[.!?] |^(?:so|but|and|then|well|maybe|okay|ok),? )(?:why (?:don't you|dont you|not) ${OFTEN}<deed>\\b|have you (?:ever )?(?:tried|considered|thought (?:about|of)|looked into) (?:just |maybe )?[a-z]+ing\\b|(?:how|what) about (?:just |maybe )?(?!being|having)[a-z]+ing\\b)`,
    offers: ASK,
    finds: ["How about taking a day off for you?", "Why don't you ask for help?", "Have you tried writing it down?"],
    leaves: ["Have you been trying for long?", "Why not, you thought."],
  },
];
