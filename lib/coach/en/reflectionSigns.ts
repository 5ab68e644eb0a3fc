import type { ReflectionSign } from "../language";

const INWARD =
  "(?:feel(?:s|ing)?|felt|worr(?:y|ies|ied)|scar(?:ed|y)|hard|difficult|important|tough|frustrat\\w*|upset|angry|sad|happy|want(?:s|ed|ing)?|wanna|like to|d(?:o|id)n't like|concern\\w*|need(?:ed)?|cares?|love|miss|hop(?:e|ing)|tired|overwhelm\\w*|proud|stress\\w*|nervous|confus\\w*|enjoy\\w*|struggl\\w*|trying|tried|ready|motivat\\w*|hurt\\w*|lonely|alone|ashamed|embarrass\\w*|afraid|not sure|unsure|reali[sz]\\w*|thinking|thought|value|matters?|bother\\w*|wish|would rather|prefer|relax\\w*|(?:un)?comfortable|confident|torn|stuck|pressure|invisible|heard|safe|unsafe|loved|rejected|ignored|exhausted|heavy)";

/** What shows in English that a sentence gives back what was heard, and what shows that it does something else. */
export const reflectionSigns: readonly ReflectionSign[] = [
  {
    id: "sounds-like",
    points: 3,
    pattern:
      "\\b(?:sounds?|sounded|seems?|seemed|looks?|feels?|felt)(?: to me| to you| for you)?(?: kind of| sort of| a little| a bit| almost| really)? (?:like|as|that)\\b|^(?:sounds|seems) ",
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
      "^(?:you|your|you're|you've|you'd)\\b(?! (?:know|see|can|could|should|(?:do )?need to|(?:do )?have to|do have|might|may|will|must|want to (?:make|be)|would be|are going|got to|guys)\\b)",
    finds: ["You waited for me all evening.", "Your day was long."],
    leaves: ["You should go to bed.", "You know, I waited too."],
  },
  {
    id: "it-first",
    points: 1,
    pattern:
      "^(?:it|it's|that|that's|there|there's|they|they're|she|she's|he|he's|this|those|these|the|her|his|their|everything|nothing|nobody|no one|both)\\b",
    finds: ["It was too much at once."],
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
    points: 2,
    pattern:
      "\\b(?:i(?:'m| am) hearing|hear(?:ing)? you say(?:ing)?|what i hear|you(?:'re| are| were) saying|you said|you mentioned|you(?:'re| are| were) telling|let me see if|in other words|on (?:the )?(?:one|other) hand|(?:part|side) of you|you(?:'ve| have)? noticed|if i (?:got|get|understand)|you were talking|from what you|so far)\\b",
    finds: ["You said the evening was long.", "Part of you wanted to leave."],
    leaves: ["I said it."],
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
    own: true,
    pattern:
      "^(?:that's|that is|it's|that sounds|sounds|that would be|it would be)(?: a| really| very| so| pretty| all)* (?:great|good|wonderful|awesome|excellent|fantastic|okay|ok|fine|right|interesting|perfect|correct|cool|amazing|nice|true|helpful|fair|smart|impressive)\\b|^(?:that |it )?(?:sounds|seems|looks) like an? (?:really |very )?(?:good|great|nice|fine|smart|wonderful|bad|perfect)\\b|^(?:it|that)(?:'s| is| was) [a-z ]*\\b(?:for|to) me\\b",
    finds: ["That's great.", "Sounds like a good plan.", "It is hard for me to hear that."],
    leaves: ["That was hard for you."],
  },
  {
    id: "i-first",
    points: -3,
    own: true,
    pattern:
      "^(?:i|i'm|i'd|i'll|i've|my|we|we'll|let|let's|we've|we're)\\b(?! (?:get|can hear|hear|imagine|guess|get the|can see|can imagine|am hearing|understand you|hear you|heard|see)\\b)",
    finds: ["I was tired, too."],
    leaves: ["I hear that you were tired.", "You think I was tired."],
  },
  {
    id: "thinks-so",
    points: -2,
    own: true,
    raw: true,
    pattern:
      "\\bi (?:just |really |still )?(?:think|believe|suppose|find|feel like) (?:that )?(?:you|it|that|this|we)\\b",
    finds: ["I think you worry too much."],
    leaves: ["You think it is too much."],
  },
  {
    id: "thanks",
    points: -2,
    own: true,
    raw: true,
    pattern: "\\b(?:thanks|thank you|you're welcome|nice to (?:meet|see)|sorry)\\b",
    finds: ["Thanks for telling me that."],
    leaves: ["You wanted to be told so."],
  },
  {
    id: "brings-own",
    points: -2,
    own: true,
    pattern:
      "\\b(?:i'd like|i would like|i'll|i want|i'm (?:going|gonna)|we'll|let's|let me(?! see if)|we (?:could|can|need|do|have)|i (?:could|can(?! (?:hear|see|imagine))|think|was|know|just)|recommend|suggest|would you|could you|can you|tell me|help you|would be (?:good|great|helpful)|you should|you (?:do )?need to|you (?:do )?have to|you (?:just|only|simply) need|you'll need|glad|appreciate|thanks|thank you|welcome|hello|bye|good to see|nice to|see you|make sure|try to|up to you|your choice|good job|well done|congratulations)\\b",
    finds: ["You were tired, and I think you still are.", "It would help if you should rest."],
    leaves: ["You were tired."],
  },
  {
    id: "teaches",
    points: -1,
    own: true,
    pattern:
      "\\b(?:you (?:can|could|will|might|may|have to|would have)|you'll|people|(?:it|they|that|this|which) (?:can|could|may|might|will|usually)|causes?|usually|for example|such as|most|many|everyone|anyone|in general|important (?:to|that)|called)\\b",
    finds: ["Most people feel that way."],
    leaves: ["You felt that way."],
  },
  {
    id: "asks-on",
    points: -2,
    pattern: "\\b<wh>\\b.*\\?|\\bor\\?|\\bright\\?|\\bokay\\?",
    finds: ["You were hurt, right?"],
    leaves: ["You were hurt?"],
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
      "^(?:look|think|take|go|try|keep|get|start|stop|use|put|remember|imagine|give|come|have|don't|do|see|write|bring|call|ask|talk|hold|wait|say|tell)\\b",
    finds: ["Take it easy."],
    leaves: ["You took it hard."],
  },
];
