import type { OpenFormRule } from "../../language";

/** How somebody sees the two, and how something would be for them. */
export const between: readonly OpenFormRule[] = [
  {
    id: "agree",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:agree(?: with (?:me|that|this))?|see it (?:the same|differently|that way|like that)(?: too)?|feel the same(?: way)?(?: about (?:it|that|us))?)$",
    offers: ["How do you see it?", "What do you see differently from me?"],
    finds: ["Do you agree?", "Do you see it that way too?"],
    leaves: ["Do you agree to the contract?"],
  },
  {
    id: "understand-me",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:understand|get|see|know) (?:me|what i mean|what i'm saying|what i am saying|how i feel|my point|it now)$|^does (?:that|this|it) make sense(?: to you)?$|^did you(?: <shade>)* understand (?:me|what i (?:said|meant))$",
    offers: ["How did what I said come across to you?", "What do you make of what I said?"],
    finds: ["Do you understand what I mean?", "Does that make sense to you?"],
    leaves: ["Do you understand Spanish?"],
  },
  {
    id: "believe-we-can",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:think|believe|feel|see)(?: that)? (?:we|this|it|us|our (?:relationship|marriage))(?: [a-z']+)? (?:be (?:okay|all right|alright|fine|happy)|work(?: (?:it|this) out| out)?|make (?:it|this)(?: work)?|fix (?:it|this)|get (?:better|through .+|past .+)|last|change|stay together|(?:find|come) back .+|have a future)$|^(?:will|are) we (?:going to )?(?:be (?:okay|all right|alright|fine)|make it|get through (?:it|this))$",
    offers: ["What gives you hope about us, and what worries you?", "How do you see the two of us from here?"],
    finds: ["Do you think we can make it?", "Will we be okay?"],
    leaves: ["Do you think we can park here?"],
  },
  {
    id: "future",
    pattern:
      "^(?:do|can|could) you(?: <shade>)* (?:see|imagine|picture) (?:a future (?:with|for) (?:me|us)|(?:yourself|us) (?:together )?(?:with me|in (?:five|ten|twenty) years|growing old.*|here.*))$",
    offers: ["How do you picture our future?", "What do you hope our life will be like?"],
    finds: ["Do you see a future with me?"],
    leaves: ["Do you see the tower?"],
  },
  {
    id: "think-i-am",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:think|feel|find)(?: that)? (?:i(?:'m| am)|me) (?:too |being |so |a |an |not )*[a-z' -]+$",
    offers: ["How do I come across to you at the moment?", "What is it like for you to be with me these days?"],
    finds: ["Do you think I'm too strict?"],
    leaves: ["Do you think I can park here?"],
  },
  {
    id: "would-mind-if",
    pattern:
      "^(?:would|wouldn't) (?:you|it|that)(?: <shade>)* (?:be|like it|miss me|hate it|bother you|hurt you|help you|upset you|worry you|feel)(?: (?:<shade> )*(?:<mood>|<quality>)(?: (?:for|with) you)?)? if (.+)$",
    offers: ["How would it be for you if {1}?", "What would it change for you if {1}?"],
    finds: ["Would you be sad if I went alone?", "Would it bother you if my mother stayed a week?"],
    leaves: ["Would you close the door?", "Would it rain?"],
  },
  {
    id: "would-that-be",
    pattern:
      "^(?:would|could) (that|this|it|[a-z]+ing(?: [a-z' -]+)?)(?: <shade>)* (?:be (?:<shade> )*(?:<quality>|<mood>)|bother|hurt|change anything|make (?:it|things) (?:easier|better))(?: (?:for|with) you| you)?$|^could you (?:live|be happy|be okay|deal) with (that|this|it)$",
    offers: ["How would [{1}|{2}] be for you?", "What would [{1}|{2}] change for you?"],
    finds: ["Would that be hard for you?", "Would living there be hard for you?", "Could you live with that?"],
    leaves: ["Would that be all, sir?"],
  },
  {
    id: "will-you-be",
    pattern:
      "^(?:will you|are you going to|are you gonna) be(?: <shade>)* <mood>( (?:without|with|when|if|while|on your own|alone).*| <now>)?$",
    offers: ["How will it be for you[{1}]?", "What will help you[{1}]?"],
    finds: ["Will you be okay without me?", "Are you going to be all right tonight?"],
    leaves: ["Will you be home tonight?"],
  },
  {
    id: "will-miss-me",
    pattern: "^(?:will|are) you(?: going to)?(?: <shade>)* miss me(?: .*)?$",
    offers: ["What will it be like for you while we are apart?"],
    finds: ["Will you miss me?"],
    leaves: ["Will you miss the train?"],
  },
  {
    id: "forgive",
    pattern:
      "^(?:can|could|will|would|do|have) you(?: <shade>)* (?:forgive|forgiven) (me|us|her|him|them|my [a-z]+|your [a-z]+|yourself)(?: for (.+))?$",
    offers: ["What would you need, to be able to forgive {1}[ for {2}]?", "How do you feel about it now?"],
    finds: ["Can you forgive me?", "Will you ever forgive me for that evening?"],
    leaves: ["Can you forgive the delay?"],
  },
  {
    id: "imagine",
    pattern: "^(?:can|could) you(?: <shade>)* (?:imagine|picture) ((?:[a-z]+ing|a|our|your|life|us) ?.*)$",
    offers: ["What comes up for you when you imagine {1}?", "How would it be for you, {1}?"],
    finds: ["Can you imagine living abroad?"],
    leaves: ["Can you imagine!"],
  },
  {
    id: "hard-to-talk",
    pattern: "^(?:do|don't) you(?: <shade>)* find (?:it|this) (?:<shade> )*<quality> (to|when|being|that) (.+)$",
    offers: ["What is it like for you {1} {2}?", "How is it for you {1} {2}?"],
    finds: ["Do you find it hard to talk to me?"],
    leaves: ["Do you find it?"],
  },
];
