import type { Lexicon } from "../pattern";
import { openFormWords } from "./openForms/words";

const grammar = {
  aux: [
    ...["am", "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could", "will", "would"],
    ...["should", "shall", "may", "might", "must"],
  ],
  neg: ["(?:ai|is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should)n't"],
  subject: [
    ...["i", "you", "he", "she", "it", "we", "they", "there", "this", "that", "these", "those", "the", "an?", "y'all"],
    ...["my", "your", "his", "her", "our", "their", "its", "(?:any|some|every)(?:one|body|thing)", "people", "any"],
    ...["all", "one", "some", "what", "most", "both"],
  ],
  wh: ["what", "how", "when", "where", "who", "whom", "whose", "why", "which"],
  lead: [
    ...["so", "and", "but", "or", "well", "okay", "ok", "yeah", "yep", "yes", "no", "nope", "oh", "now", "right", "to"],
    ...[
      "alright",
      "all right",
      "then",
      "because",
      "'?cause",
      "i mean",
      "you know",
      "sure",
      "sorry",
      "hey",
      "hi",
      "see",
    ],
    ...["look", "anyway", "actually", "like", "just", "also", "great", "good", "cool", "perfect", "basically", "say"],
    ...["i guess", "i see", "wait", "ah", "wow", "huh", "otherwise", "maybe", "again", "plus", "except", "i think"],
    ...["first(?: of all)?", "thanks", "thank you", "in other words", "my question is", "the question is", "honey"],
    ...["darling", "sweetheart", "babe", "love", "dear", "tell me honestly", "honestly", "please"],
  ],
};

/** How someone is called, or said to be, to hurt. */
const hurting = {
  insult: [
    ...["idiots?", "morons?", "assholes?", "arseholes?", "ass", "jerk", "bitch", "bastard", "cunt", "prick", "dick"],
    ...["dickheads?", "douche(?:bag)?s?", "liars?", "losers?", "hypocrites?", "cowards?", "trolls?", "bigots?"],
    ...["fools?", "clowns?", "brat", "pig", "monster", "narcissist", "psycho(?:path)?", "sociopath", "imbecile"],
    ...["dumbass", "smart-?ass", "smart ass", "jackass", "dipshit", "shithead", "fuckwit", "fuckhead", "fucker"],
    ...["motherfucker", "twat", "tosser", "wanker", "scum(?:bag)?", "creep", "cry-?baby", "snowflake", "nutjob"],
    ...["nutcase", "lunatic", "retards?", "pervert", "dummy", "dunce", "simpleton", "slob", "slut", "whore", "tool"],
    ...["piece of (?:shit|work|garbage|crap)", "waste of space", "pain in the (?:ass|arse|neck)", "drama queen"],
    ...["control freak", "disgrace", "deadbeat", "nobody", "failure", "fraud", "racist", "misogynist", "nazi"],
    ...["fascist", "bully", "pussy", "dingbat", "numbskull", "airhead", "know-it-all", "nutter", "cow"],
  ],
  harsh: ["dramatic", "sensitive", "needy", "cruel", "mean", "impossible", "crazy"],
  poor: ["terrible", "horrible", "awful", "bad", "shitty", "garbage", "lousy", "rotten", "useless", "worthless", "sad"],
  person: [
    ...[
      "person",
      "human(?: being)?",
      "man",
      "woman",
      "partner",
      "husband",
      "wife",
      "boyfriend",
      "girlfriend",
      "friend",
    ],
    ...[
      "mother",
      "father",
      "mum",
      "mom",
      "dad",
      "parent",
      "son",
      "daughter",
      "brother",
      "sister",
      "excuse for [a-z ]+",
    ],
  ],
  child: ["child", "baby", "little kid", "toddler", "teenager", "little (?:boy|girl)"],
  bad: [
    ...["stupid", "dumb", "pathetic", "ridiculous", "selfish", "self-cent(?:er|re)d", "self-absorbed", "disgusting"],
    ...["lazy", "insane", "delusional", "deluded", "ignorant", "clueless", "useless", "worthless", "childish"],
    ...["immature", "dense", "obtuse", "thick", "(?:intellectually )?dishonest", "disingenuous", "hypocritical"],
    ...["arrogant", "pretentious", "heartless", "spoil(?:ed|t)", "toxic", "manipulative", "narcissistic", "retarded"],
    ...["moronic", "idiotic", "brainless", "spineless", "gutless", "psychotic", "mental", "unbearable"],
    ...["insufferable", "incompetent", "irrational", "pedantic", "petty", "rude", "vile", "hateful"],
    ...["condescending", "patroni[sz]ing", "uneducated", "illiterate", "brain-?dead", "brain dead", "daft"],
    ...["hysterical", "paranoid", "unhinged", "shitty", "ungrateful", "thoughtless", "inconsiderate"],
    ...["cold-hearted", "asinine", "inane", "obnoxious", "nasty", "evil", "nuts", "oblivious", "oversensitive"],
    ...["butthurt", "simple-minded", "closed?-minded", "narrow-minded", "bitter", "dim"],
  ],
  very: [
    ...["so", "such", "just", "really", "very", "clearly", "obviously", "quite", "pretty", "completely", "totally"],
    ...["absolutely", "incredibly", "extremely", "simply", "actually", "seriously", "honestly", "literally", "still"],
    ...["too", "as", "that", "being", "acting", "an?", "the", "kind of", "sort of", "nothing but", "most", "fucking"],
    ...["freaking", "bloody", "damn", "goddamn", "little", "actual", "complete", "total", "utter", "real", "this"],
    ...["deliberately", "purpose(?:ly|fully)", "will?fully", "intentionally", "either", "probably", "apparently"],
    ...["always", "all", "also", "now", "even", "more", "like"],
  ],
};

/** Deeds that people advise each other. */
const advising = {
  deed: [
    ...["ask", "take", "look (?:for|into|up|at|online)", "go", "find", "get", "keep", "call", "focus", "talk", "speak"],
    ...["reach out", "contact", "write", "explain", "give", "start", "set", "show", "stop", "stay", "try"],
    ...["tell(?! (?:me|us)\\b)", "bring", "pick", "learn", "practi[cs]e", "join", "seek", "spend", "avoid", "apply"],
    ...["search", "google", "listen", "study", "ignore", "breathe", "rest", "continue", "figure out", "cut"],
    ...["accept", "watch", "consult", "put yourself", "stick"],
  ],
};

/** The words that English patterns name. */
export const lexicon: Lexicon = { ...grammar, ...hurting, ...advising, ...openFormWords };
