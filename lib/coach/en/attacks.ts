import type { SoftRule } from "../language";

const kind = "blame";

const FELT = ["When you …, I felt …", "I feel hurt, because …", "I wish that we …"];
const DID = ["What you did was … What it did to me was …", "I feel … when …", "I need …"];
const STAY = [
  "I am too upset to talk well. Give me … minutes.",
  "I feel … and I need …",
  "This is too much for me, because …",
];

const NOT_REPORTED = "(?<!\\b(?:if|said|say|saying|think|thinks|thought|call|called|calling|that|afraid|hope) )";

/** Names and orders: what says that the other is bad, and what sends them away. */
export const attacks: readonly SoftRule[] = [
  {
    id: "called-names",
    kind,
    pattern: `\\b${NOT_REPORTED}(?:you(?:'re| are|'ve been| were)|ur|you (?:sound|look|act|behave|seem|sounded|looked)(?: like)?)(?: <very>)*(?: [a-z-]+)?? (?:<bad> )*(?:<insult>|such an? <child>)\\b(?! (?:to work|in the sense))|\\byou(?:'re| are) (?:acting|behaving) like an? <child>\\b|\\byou(?:'re| are|'ve been| were)(?: <very>)* <poor> <person>\\b|\\bmakes you an? <poor> <person>\\b`,
    offers: FELT,
    finds: ["You are such an idiot.", "You're a liar.", "You are acting like a child.", "You're a terrible father."],
    leaves: ["I am such an idiot.", "I never said you were a liar, and I don't think it.", "You are a good father."],
  },
  {
    id: "called-bad",
    kind,
    pattern: `\\b${NOT_REPORTED}(?:you(?:'re| are|'ve been| were)|ur|you (?:sound|look|act|seem))(?: <very>)* (?:[a-z]+ly )?<bad>\\b(?!-| (?:about|with worry))|\\byou(?:'re| are| must be)(?: <very>)* (?:so|too|always|being|just) <harsh>\\b|\\byou must be(?: <very>)* <bad>\\b|\\bwhy are you (?:always )?(?:so|such an?) (?:<bad>|<harsh>|<insult>)\\b|\\bhow <bad> you(?:'re| are)\\b|\\byour [a-z]+ (?:is|are|was|were)(?: <very>)* (?:<bad>|laughable|nonsense|garbage|bullshit|crap|shit|a joke)\\b`,
    offers: DID,
    finds: [
      "Why are you so mean?",
      "You are so selfish.",
      "You were completely heartless last night.",
      "You're just lazy.",
    ],
    leaves: [
      "You are too thick-skinned for that.",
      "You are not selfish.",
      "It was a stupid mistake of mine.",
      "You are so kind.",
    ],
  },
  {
    id: "name-alone",
    kind,
    pattern:
      "\\b(?:you|u)(?: (?:fucking|little|stupid|dumb|pathetic|absolute|complete|selfish|lazy|lying|filthy|fat|old|ignorant|miserable|sick|crazy|ungrateful))* (?:<insult>)\\b(?<!(?:do|did|would|can) you (?:tool|creep|pig|troll|bully))|[,!.?] (?:you )?(?:<insult>|genius|kiddo|princess)(?:[.!?]*$|[,.!?])|^(?:<insult>)[.!]*$",
    offers: FELT,
    finds: ["You lying bastard!", "Well done, genius."],
    leaves: ["I felt like a fool.", "Do you bully them back?"],
  },
  {
    id: "your-bad-thing",
    kind,
    pattern:
      "\\byour(?: <very>)* (?:<bad>) (?!(?:of|that|to|and|when|if|child)\\b)[a-z]+|\\byour (?:[a-z]+ )?(?:ignorance|stupidity|delusions?|bullshit|hypocrisy|arrogance|whining|idiocy|nonsense|crap|bs|garbage|shit|lies|excuses|tantrums?|fucking)\\b",
    offers: DID,
    finds: ["I can't bear your pathetic excuses.", "Enough of your lies.", "Keep your stupid present."],
    leaves: ["Your child was rude to me.", "I love your silly jokes."],
  },
  {
    id: "sends-away",
    kind,
    pattern:
      "\\b(?<!\\bto )(?:fuck (?:off|you|yourself)|fuck\\. you|shut (?:up|the (?:fuck|hell)|your)|go to hell|(?:screw|damn) you|get lost|piss off|sod off|get over yourself|get a (?:life|grip|clue)|drop dead|(?:kill|hang) yourself|eat shit|bite me|gtfo|stfu|up yours|suck (?:my|it)|kiss my ass|to hell with you|get out of my (?:life|sight|face)|crawl back)\\b",
    offers: STAY,
    finds: ["Oh, shut up.", "Go to hell.", "Get out of my life!"],
    leaves: ["My boss told me to shut up.", "We got lost on the way.", "The shop has shut, up the road as well."],
  },
  {
    id: "grow-up",
    kind,
    pattern:
      "\\b(?:grow (?:the (?:fuck|hell) )?up(?=[.!]|$| and)|man up|act your age|educate yourself|get real(?=[.!]|$))",
    offers: DID,
    finds: ["Just grow up.", "Act your age!"],
    leaves: ["The children grow up so fast.", "I want us to grow up together with them."],
  },
  {
    id: "asked-as-insult",
    kind,
    pattern:
      "\\b(?:are|were) you(?: <very>)* (?:[a-z]+ )??(?:<bad>|<insult>|trolling|blind|deaf|high|twelve|12|kidding me)\\b(?! (?:about|on|in|to|with))|\\bwhat the (?:fuck|hell) (?:are|is|do|did|were|have) you(?:r|'re)?\\b",
    offers: FELT,
    finds: ["Are you really that stupid?", "Are you deaf?"],
    leaves: ["Are you blind to how much I love you?", "Are you really that tired?", "Are you afraid of being rude?"],
  },
  {
    id: "no-brain",
    kind,
    pattern:
      "\\b(?:(?<!\\bi )learn (?:how )?to read|read(?:ing)? harder|try reading|reading comprehension|use your (?:brain|head)|brain cells?|can you (?:even |not )read|functioning brain|half a brain|your (?:empty|thick|tiny|little|small|pea) (?:brain|skull|head)|not (?:very |that |too )?(?:bright|smart|the brightest)(?= (?:are you|of you)|[.!]|$)|too (?:stupid|dumb|dense|ignorant|thick) to|smart enough to)\\b",
    offers: DID,
    finds: ["Use your brain for once.", "You are too stupid to see it."],
    leaves: ["My brain is tired tonight.", "I learn to read her face."],
  },
  {
    id: "stop-being",
    kind,
    pattern:
      "\\b(?:stop|quit|cut)(?: your| the| with the)? (?:being (?:so |such an? |an? )?(?:[a-z]+ )?(?:<bad>|<insult>|<child>|difficult|dramatic|sensitive)|acting (?:like|so|stupid)|whining|lying|trolling|making excuses|putting words|bullshitting|crap|bullshit|drama|moaning|nagging)\\b",
    offers: DID,
    finds: ["Stop being such a drama queen.", "Stop lying."],
    leaves: ["I want to stop being so scared."],
  },
  {
    id: "do-not-be",
    kind,
    pattern: "\\b(?:don't|dont) be (?:so |such an? |an? )?(?:[a-z]+ )?(?:<bad>|<insult>|<child>)\\b",
    offers: DID,
    finds: ["Don't be so childish.", "Don't be such a coward."],
    leaves: ["Don't be sad."],
  },
  {
    id: "being-such-a",
    kind,
    pattern: "(?<!(?:like|of|for|hate|about) )\\bbeing (?:so |such )?an? (?:[a-z]+ )?<insult>\\b(?! to)",
    offers: DID,
    finds: ["I can't stand you being such a liar.", "You are being a jerk."],
    leaves: ["I am afraid of being a coward.", "I hate being a pig to you."],
  },
  {
    id: "worst-ever",
    kind,
    pattern:
      "\\b(?:dumbest|stupidest|most (?:idiotic|moronic|ridiculous|ignorant|pathetic|selfish|asinine)) (?:[a-z]+ )?(?:thing|idea|person|argument|excuse|man|woman|human|shit|response|comment|statement|take)\\b|\\bwhat (?:an? )?(?:<bad>|load of|joke of|waste of) (?:[a-z]+)|\\b(?:idiotic|moronic|retarded)\\b(?! of me)",
    offers: DID,
    finds: ["That is the most selfish thing anyone has done to me.", "What a pathetic excuse."],
    leaves: ["It was idiotic of me.", "That was the worst day of my life.", "What a lovely idea."],
  },
  {
    id: "mocks",
    kind,
    pattern:
      "\\b(?:nice try|bless your heart|whatever helps you sleep|thanks for proving|have fun being|cry (?:more|me a river)|boo hoo|good job (?:being|proving)|make(?:s|d)? you (?:look|sound|seem) (?:like|so|even|<bad>)|you(?:'re| are) (?:trash|garbage)|(?<!that )you need (?:serious help|therapy)|get help|(?:go )?see a shrink)\\b(?<!(?:to|could|can|will|and|should|we|i|like) get help)",
    offers: FELT,
    finds: ["Cry me a river.", "It makes you look like a fool."],
    leaves: ["Could we get help with it?", "It was a nice evening, try it once more."],
  },
];
