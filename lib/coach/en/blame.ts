import type { SoftRule } from "../language";
import { attacks } from "./attacks";

const kind = "blame";

// Feeling, event, need: three beginnings, of which one usually helps.
const ABOUT_ME = ["What hurt me was …", "When that happened, I felt …", "What I need from you is …"];
const FAULT = ["The part that still hurts is …", "When it happened, I felt …", "What would help me now is …"];
const NOT_SEEN = ["I feel alone with …", "The last time I felt that was when …", "I would like more of …"];
const NOT_MET = ["I don’t feel understood yet. What I mean is …", "What matters most to me in this is …"];
const ENOUGH = ["I am at my limit with …", "I feel worn out by …", "What I need right now is …"];

const faults: readonly SoftRule[] = [
  {
    id: "your-fault",
    kind,
    pattern:
      "\\b(?:your (?:own )?(?:damn |fucking )?fault|ruined (?:my (?:life|day|evening|birthday)|our (?:life|day|evening|holiday|marriage)|everything)|you(?:'re| are) (?:the (?:whole )?(?:problem|reason)|to blame)|blame you|you brought this)\\b(?<!(?:not|isn't|n't)(?: (?:your|to|i|the))? (?:fault|blame you|to blame))",
    offers: FAULT,
    finds: ["This is all your fault.", "You ruined everything.", "You are the problem here."],
    leaves: ["It wasn't your fault.", "I don't blame you.", "I thought it was my fault."],
  },
  {
    id: "always-never",
    kind,
    pattern:
      "\\byou (?:always|never|constantly)(?: (?:have to|even|just|ever|manage to))? (?:ruin|spoil|wreck|mess|screw|make everything|listen(?: to me)?$|listen(?: to me)?[.!,]|care|do anything|blame|lie|let me down)|\\byou(?:'re| are) (?:always|constantly) (?:blaming|lying|ruining|complaining|nagging)|\\ball you (?:ever )?do is (?:complain|nag|moan|blame|lie|criti[cs]i[sz]e|sit around)",
    offers: NOT_SEEN,
    finds: ["You always ruin it.", "You never listen to me!", "You're always blaming me."],
    leaves: ["You always make me laugh.", "You never told me about that trip.", "You always listen to me so well."],
  },
  {
    id: "only-yourself",
    kind,
    pattern:
      "\\byou (?:only|just) (?:ever )?(?:care|think|thought|cared) (?:about|of) yourself\\b|\\b(?:don't|never|doesn't) (?:care|think) (?:about|of) (?:anyone|anybody|anything) (?:but|except|other than) yourself\\b|\\byou (?:clearly |obviously |really )?(?:don't|dont|do not|never|didn't)(?: [a-z]+)? (?:give|gave) a (?:shit|damn|fuck|crap|rat's)",
    offers: NOT_SEEN,
    finds: ["You only think of yourself.", "You don't give a damn about me."],
    leaves: ["Please think of yourself for once.", "I don't give a damn what they say."],
  },
  {
    id: "fed-up",
    kind,
    pattern:
      "\\b(?:(?:done|finished|through) (?:with (?:you|your)|talking to you)|(?:sick|tired)(?: and tired)? of (?:you\\b(?! (?:being (?:away|alone|ill|sad)|having))|your)|(?<!(?:never|n't|not) )hate you(?!r)|you (?:disgust me|make me sick)|can't stand you|(?<!on |from )people like you\\b(?! to)|not worth my time|wast(?:e|ed|ing) (?:of )?my time(?= (?:with|on) you|[.!]|$))",
    offers: ENOUGH,
    finds: ["I'm so done with you.", "I hate you.", "I am sick of your excuses."],
    leaves: ["I'm sick of us fighting.", "I could never hate you.", "I'm tired and I miss you."],
  },
  {
    id: "what-is-wrong-with-you",
    kind,
    pattern:
      "\\bwhat(?:'s| is| the (?:hell|fuck) is| in the world is)(?: [a-z]+)? wrong with you\\b|\\b(?:something|everything) (?:really |seriously )?(?:is )?wrong with you[.!]*$|\\bwho (?:the hell |the fuck )?do you think you are\\b|\\bhow (?:can|could) you be so (?!calm|kind|brave|patient|good|sure|happy)|\\bhow dare you\\b|\\bhow (?:dumb|stupid|dense|thick|daft) (?:are|can|could|do) you\\b",
    offers: ABOUT_ME,
    finds: ["What is wrong with you?", "How dare you!", "How could you be so cold?"],
    leaves: ["Nothing is wrong with you.", "How could you be so calm that day? I admired it."],
  },
  {
    id: "no-talking-to-you",
    kind,
    pattern:
      "\\b(?:(?:no (?:point|use|sense)(?: in)?|no) talking to you|can't (?:even )?talk to you|(?:can't|cannot) be reasoned with|(?:drive|driving|drove) me (?:crazy|insane|mad|nuts|up the wall)(?= with your|[.!]|$)|(?:wish|regret) (?:that )?(?:i(?:'d| had) never met|i never met|(?:ever )?(?:meeting|marrying)) you|nobody (?:else )?(?:could|can|would) (?:stand|put up with|live with) you|you don't deserve|laughing at you)\\b|\\byou(?:'re| are)(?: getting| becoming| turning into)? (?:just |exactly )?like your (?:mother|father|mum|mom|dad|parents|sister|brother|ex)\\b",
    offers: ENOUGH,
    finds: ["There is no talking to you.", "You're just like your mother.", "I wish I had never met you."],
    leaves: ["I like talking to you."],
  },
  {
    id: "shame",
    kind,
    pattern:
      "\\b(?:ashamed of yourself|you (?:should|ought to) be ashamed|shame on you|embarrass(?:ing)? yourself|(?:fool|spectacle) of yourself|get your head (?:out|examined))\\b",
    offers: ABOUT_ME,
    finds: ["Shame on you.", "You should be ashamed."],
    leaves: ["You don't need to be ashamed of that."],
  },
  {
    id: "you-dont-get-it",
    kind,
    pattern:
      "\\byou(?: (?:have|are)|'re)? (?:clearly|obviously|apparently|evidently|plainly|simply|seriously|honestly) (?:don't|do not|dont|didn't|did not|can't|cannot|have no|lack|fail(?:ed)?|haven't|aren't|are not|never|know nothing|trouble)\\b|\\b(?:clearly|obviously|apparently|evidently) you(?:'re|'ve)? (?:don't|do not|dont|didn't|can't|cannot|have no|lack|fail|failed|haven't|aren't|are|not|never)\\b",
    offers: NOT_MET,
    finds: ["You obviously don't want to understand.", "Clearly you never cared."],
    leaves: ["Obviously I didn't say it well.", "You clearly know her better than I do."],
  },
  {
    id: "no-idea",
    kind,
    pattern:
      "\\byou(?: really| still| just)? (?:have (?:absolutely )?no (?:idea what you're|clue|concept|understanding|argument|right to)|don't have (?:a clue|the (?:slightest|first|faintest))|know nothing|don't know (?:shit|what you're talking))\\b(?<!if you have no clue)",
    offers: NOT_MET,
    finds: ["You have no clue.", "You don't know what you're talking about."],
    leaves: ["You have no idea how happy I was.", "I have no clue."],
  },
  {
    id: "not-even",
    kind,
    pattern:
      "\\b(?:did|do|can|have) you (?:even|not even) (?:read|listen|bother|try|know|understand|think|reading)\\b|\\byou (?:didn't|don't|can't|couldn't|haven't|won't) even (?:read|bother|try|know (?:what|how)|understand|listen|tried|attempt)\\b",
    offers: NOT_MET,
    finds: ["Do you even listen?", "You don't even try."],
    leaves: ["Did you listen to it already?", "You don't even need to ask."],
  },
  {
    id: "twists",
    kind,
    pattern:
      "\\byou(?:'re| are) (?:deliberately|intentionally|purposefully|purposely|just) (?:ignoring|refusing|twisting|misunderstanding|pretending|provoking)\\b|\\byou(?:'re| are) (?:twisting|projecting)\\b|\\byou (?:twist|twisted)\\b|\\byou(?:'re| are)(?: (?:just|only|clearly|obviously|really|either|totally))* (?:trolling|lying(?! (?:on|in|down|next|beside|there|awake))|whining|full of (?:shit|it|crap|yourself)|out of your (?:fucking )?mind|making (?:shit|stuff|things|that|this|it) up|talking (?:nonsense|shit|crap|out of)|a joke|the worst|everything wrong|beyond help|putting words)\\b",
    offers: NOT_MET,
    finds: ["You are deliberately misunderstanding me.", "You're lying.", "You twist everything I say."],
    leaves: ["You're lying on my arm.", "I'm not lying."],
  },
];

/** Attack and blame in English, as they show in words. A swear word alone is none; nor is "you always". */
export const blame: readonly SoftRule[] = [...attacks, ...faults];
