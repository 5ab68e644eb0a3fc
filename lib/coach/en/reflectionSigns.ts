import type { ReflectionSign } from "../language";

const INWARD =
  "(?:feel(?:s|ing)?|felt|worr(?:y|ies|ied)|scar(?:ed|y)|hard|difficult|important|tough|frustrat\\w*|upset|angry|sad|happy|want(?:s|ed|ing)?|wanna|like to|d(?:o|id)n't like|concern\\w*|need(?:ed)?|cares?|love|miss|hop(?:e|ing)|tired|overwhelm\\w*|proud|stress\\w*|nervous|confus\\w*|enjoy\\w*|struggl\\w*|trying|tried|ready|motivat\\w*|hurt\\w*|lonely|alone|ashamed|embarrass\\w*|afraid|not sure|unsure|reali[sz]\\w*|thinking|thought|value|matters?|bother\\w*|wish|would rather|prefer|relax\\w*|(?:un)?comfortable|confident|torn|stuck|pressure|invisible|heard|safe|unsafe|loved|rejected|ignored|exhausted|heavy|anxious|guilty|disappoint\\w*|reliev\\w*|helpless|jealous|hopeless|left out|unseen|wonder\\w*)";

/** What shows in English that a sentence gives back what was heard, and what shows that it does something else. */
export const reflectionSigns: readonly ReflectionSign[] = [
  {
    id: "sounds-like",
    points: 3,
    pattern:
      "\\b(?:sounds?|sounded|seems?|seemed|looks?|feels?|felt)(?: to me| to you| for you)?(?: too| also)?(?: kind of| sort of| a little| a bit| almost| really)? (?:like|as|that)\\b|^(?:sounds|seems) |\\byou sound ",
    finds: ["It sounds like you were alone with it."],
    leaves: ["I like the sound of it."],
  },
  {
    id: "so",
    points: 1,
    raw: true,
    pattern: "^\\W*(?:[a-z-]+,? )?so\\b(?!.*\\?)|^\\W*(?:[a-z-]+,? )?so,? (?:you|it|that|there|s?he|they)\\b",
    finds: ["So you waited for me."],
    leaves: ["You were so tired."],
  },
  {
    id: "you-first",
    points: 2,
    pattern:
      "^you(?:'re|'ve|'d)?\\b(?! (?:know|see|can|could|should|(?:do )?need to|(?:do )?have to|do have|might|may|will|must|want to (?:make|be)|would be|are going|got to|guys)\\b)",
    finds: ["You waited for me all evening."],
    leaves: ["You should go to bed.", "You know, I waited too."],
  },
  {
    id: "you-at-length",
    points: 1,
    pattern: "^you(?:'re|'ve|'d)?(?: [^ ]+){6}",
    finds: ["You sat there alone until it was late."],
    leaves: ["You sat there."],
  },
  {
    id: "would",
    points: 1,
    pattern: "\\b(?:you|it|that|they|s?he)(?:'d| would)\\b(?! better )",
    finds: ["It would be late."],
    leaves: ["It was late."],
  },
  {
    id: "it-first",
    points: 1,
    pattern:
      "^(?:your|it|it's|that|that's|they|they're|she|she's|he|he's|this|those|these|the|her|his|their|everything|nothing|nobody|no one|both)\\b",
    finds: ["Your day was long."],
    leaves: ["I had too much of it."],
  },
  {
    id: "when-first",
    points: 1,
    pattern:
      "^(?:when|if|because|part of|for you|at the same|on the|in a way|even though|though|although|and|in terms|not only|despite|after|before|by the time)\\b",
    finds: ["When I came home late, dinner was cold."],
    leaves: ["Dinner was cold."],
  },
  {
    id: "shade-first",
    points: 1,
    pattern:
      "^(?:not|kind of|sort of|just|more|less|a lot|almost|quite|very|really|too|maybe|probably|always|never)\\b",
    finds: ["Not seen at all."],
    leaves: ["You were not seen."],
  },
  {
    id: "as-you-say",
    points: 3,
    pattern:
      "\\b(?:i(?:'m| am) hearing|hear(?:ing)? you say(?:ing)?|what i hear|you(?:'re| are| were) saying|you said|you mentioned|you(?:'re| are| were) telling|let me see if|in other words|on (?:the )?(?:one|other) hand|(?:part|side) of you|you(?:'ve| have)? noticed|if i (?:got|get|understand)|you were talking|from what you|so far|i (?:get|have) (?:the|a) (?:feeling|sense)|i hear you)\\b",
    finds: ["You said the evening was long.", "Part of you wanted to leave."],
    leaves: ["I said it."],
  },
  {
    id: "deed-first",
    points: 2,
    pattern: "^(?!(?:any|some|every|no|go|th|mor|even|be|br)[a-z]*ing\\b)[a-z]{2,}ing\\b",
    finds: ["Sitting there alone."],
    leaves: ["Nothing at all.", "You were sitting there."],
  },
  {
    id: "for-you",
    points: 2,
    pattern: "\\bfor you\\b(?! to\\b)",
    finds: ["It was long for you."],
    leaves: ["It is for you to say."],
  },
  {
    id: "on-your-mind",
    points: 2,
    pattern: `\\byou(?:'re| are| were|'ve been| have been)(?: (?:also|really|still|just|kind of|always|not))? (?:saying|telling|talking|looking|finding|noticing|starting|waiting|${INWARD})\\b`,
    finds: ["And you were waiting."],
    leaves: ["You were late."],
  },
  {
    id: "you-have",
    points: 2,
    pattern:
      "\\byou(?:'ve| have)(?: (?:already|really|also|always|never|just|even))? (?:been|had|done|made|come|gone|seen|thought|[a-z]+ed)\\b",
    finds: ["It is a lot you've tried."],
    leaves: ["You have to go."],
  },
  {
    id: "inward",
    points: 1,
    pattern: `\\b(?:you|you're|you've|you'd|your|it|it's|that|that's|for you)\\b.*\\b${INWARD}\\b`,
    finds: ["It made you feel small.", "You were worried."],
    leaves: ["You took the bus."],
  },
  {
    id: "marks-it",
    points: -3,
    pattern:
      "^(?:(?:that|it)(?:'s| is| would be| sounds)|sounds)(?: a| really| very| so| pretty)* (?:great|good|wonderful|awesome|excellent|fantastic|okay|ok|fine|right|interesting|perfect|cool|amazing|nice|true|helpful|fair|smart)\\b|^(?:that |it )?(?:sounds|seems|looks) like an? (?:really |very )?(?:good|great|nice|fine|smart|bad)\\b",
    finds: ["That's great.", "Sounds like a good plan."],
    leaves: ["That was hard for you."],
  },
  {
    id: "i-first",
    points: -3,
    own: true,
    pattern:
      "^(?:i|i'm|i'd|i'll|i've|my|we|we'll|let|let's|we've|we're)\\b(?! (?:get|(?:can |am )?hear(?:d|ing)?|(?:can )?(?:imagine|see)|guess|understand you)\\b)",
    finds: ["I was tired, too."],
    leaves: ["I hear that you were tired.", "You think I was tired."],
  },
  {
    id: "brings-own",
    points: -2,
    own: true,
    raw: true,
    pattern:
      "^(?:it|that)(?:'s| is| was) [a-z ]*\\b(?:for|to) me\\b|\\b(?:i'd like|i would like|i'll|i want|i'm (?:going|gonna)|we'll|let's|let me(?! see if)|we (?:could|can|need|do|have)|i (?:could|can(?! (?:hear|see|imagine))|think|believe|find|feel like|was|know|just)|recommend|suggest|would you|could you|can you|tell me|help you|would be (?:good|great|helpful)|you should|you(?: [a-z]+ly| do| just| still)* (?:need to|have to|gotta)|you (?:just|only) need|(?:as|like|why) i (?:said|asked)|my fault|me too|you'll need|glad|appreciate|thanks|thank you|sorry|welcome|hello|nice to|see you|make sure|try to|up to you|your choice|good job|well done)\\b",
    finds: ["That is hard for me to hear.", "You were tired, and I think so too."],
    leaves: ["You were tired."],
  },
  {
    id: "teaches",
    points: -1,
    own: true,
    pattern:
      "(?<!\\b(?:that|know|like|how|so|what|if|and|but) )\\byou (?:can|could|will|might|may|have to)\\b|\\b(?:for example|such as|in general)\\b",
    finds: ["You could rest, for example."],
    leaves: ["You felt that you could not go on."],
  },
  {
    id: "speaks-widely",
    points: -2,
    pattern:
      "\\b(?:people|usually|often|most|many|everyone|anyone|causes?|called|you'll|you would have|(?:it|they|this|which|that) (?:can|could|may|might|will))\\b",
    finds: ["Most people feel that way."],
    leaves: ["You felt that way."],
  },
  {
    id: "well-first",
    points: -2,
    raw: true,
    pattern: "^\\W*(?:well|oh|hi|hello|yes|no|sure|good)\\b",
    finds: ["Well, it was a long way."],
    leaves: ["So it was a long way."],
  },
  {
    id: "if-you",
    points: -2,
    pattern: "\\bif you\\b",
    finds: ["It gets easier if you rest."],
    leaves: ["It gets easier when you rest."],
  },
  {
    id: "turns-round",
    points: -3,
    own: true,
    pattern:
      "^you(?: also| just| still)? (?:always|never|forgot|ignored|lied|(?:left|told|made) me|didn't (?:even|call|come|ask|help))\\b(?! (?:feel|felt|want))|^you\\b.* (?:too|either|as well)[^a-z]*$",
    finds: ["You never told me about it.", "You came home late, too."],
    leaves: ["You never felt at home there.", "You came home late."],
  },
  {
    id: "two-words",
    points: -2,
    pattern: "^[^ ]+(?: [^ ]+)?$",
    finds: ["Very hard."],
    leaves: ["It was very hard."],
  },
  {
    id: "calls-for",
    points: -3,
    own: true,
    pattern:
      "^(?:look|think|take|go|try|keep|get|start|stop|use|remember|imagine|give|come|have|don't|do|see|talk|wait|tell)\\b",
    finds: ["Take it easy."],
    leaves: ["You took it hard."],
  },
];
