import type { OpenFormRule } from "../../language";

const ABOUT = ["How do you feel about {1}?", "What goes through your mind when you think about {1}?"];

/** What somebody feels, wants, thinks and would feel. */
export const inner: readonly OpenFormRule[] = [
  {
    id: "feel-when",
    pattern: "^do(?:n't)? you(?: <shade>)* (?:feel|get)(?: <shade>)* [a-z ]+? (when|if|whenever|while|because) (.+)$",
    offers: ["How do you feel {1} {2}?", "What is it like for you {1} {2}?"],
    finds: ["Do you feel lonely when I'm away?"],
    leaves: ["Do you feel lonely?"],
  },
  {
    id: "feel-close",
    pattern:
      "^do(?:n't)? you(?: <shade>)* feel(?: <shade>)* ((?:loved|heard|seen|safe|close|understood|appreciated|respected|supported|connected|comfortable|at home|free|valued|wanted|needed|at ease|accepted|happy)(?: (?:by|with|to|around|near) (?:me|us|each other))?)(?: <now>)?$",
    offers: ["When do you feel {1}, and when less so?", "What helps you to feel {1}?"],
    finds: ["Do you feel heard by me?", "Do you feel loved?"],
    leaves: ["Do you feel sick?"],
  },
  {
    id: "feel-there",
    pattern:
      "^do(?:n't)? you(?: <shade>)* feel(?: <shade>)* <mood> ((?:with|at|in|around|about|by|on|without) .+?)(?: <now>)?$",
    offers: ["How do you feel {1}?", "What is it like for you {1}?"],
    finds: ["Do you feel uncomfortable around my family?", "Do you feel stuck in your job?"],
    leaves: ["Do you feel the wind?"],
  },
  {
    id: "feel-now",
    pattern: "^do(?:n't)? you(?: <shade>)* feel(?: <shade>)* <mood>(?: or <mood>)?( <now>)?$",
    offers: ["How do you feel[{1}]?", "What is going on inside you[{1}]?"],
    finds: ["Do you feel better now?", "Do you feel sad?"],
    leaves: ["Do you feel like pizza?"],
  },
  {
    id: "love-me",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:love|want|like|care about|care for|find) me(?: attractive)?(?: <now>| anymore| at all| too)?$",
    offers: ["What do you feel for me these days?", "When do you feel closest to me?"],
    finds: ["Do you still love me?", "Do you love me?"],
    leaves: ["Do you love tea?"],
  },
  {
    id: "trust-me",
    pattern: "^do(?:n't)? you(?: <shade>)* (trust|believe|respect|believe in) (me|us)(?: <now>| anymore| at all)?$",
    offers: ["What helps you to {1} {2}, and what makes it hard?", "How is it for you to {1} {2} these days?"],
    finds: ["Do you trust me?", "Do you believe in us?"],
    leaves: ["Do you trust that shop?"],
  },
  {
    id: "blame-me",
    pattern: "^do(?:n't)? you(?: <shade>)* blame me(?: for (.+))?$",
    offers: ["How do you see my part in [{1}|it]?", "What would you like me to understand about [{1}|it]?"],
    finds: ["Do you blame me?", "Do you blame me for the argument?"],
    leaves: ["Do you blame the weather?"],
  },
  {
    id: "like-it-when",
    pattern: "^do(?:n't)? you(?: <shade>)* (?:like|love|enjoy|hate|mind)(?: it)? (when|if|that) (.+)$",
    offers: ["How is it for you {1} {2}?", "How does it feel for you {1} {2}?"],
    finds: ["Do you like it when I call at work?", "Do you mind that I go out so often?"],
    leaves: ["Do you like it?"],
  },
  {
    id: "like-doing",
    pattern:
      "^do(?:n't)? you(?: <shade>)* (?:like|love|enjoy|hate|dislike|dread|resent) ([a-z]+ing\\b.*?|(?:how|the way|what) .+?|(?:your|our) (?!phone|car|tea|coffee|food|soup)[a-z' -]+?|my (?:mother|father|mum|mom|dad|parents|family|friends?|sister|brother|job|work|plan|idea|children|kids))( <now>)?$",
    offers: ["How do you feel about {1}[{2}]?", "What do you like about {1}, and what is hard about it?"],
    finds: ["Do you like living here?", "Do you like your job?", "Do you like my family?"],
    leaves: ["Do you like my dress?", "Do you like tea?"],
  },
  {
    id: "miss",
    pattern: "^do(?:n't)? you(?: <shade>)* miss (?!the (?:bus|train))(.+?)( <now>)?$",
    offers: ["What do you feel when you think of {1}?", "What comes back to you when you think of {1}?"],
    finds: ["Do you miss your old job?", "Do you miss living by the sea?"],
    leaves: ["Do you miss the bus often?"],
  },
  {
    id: "remember-when",
    pattern: "^do(?:n't)? you(?: <shade>)* remember when ((?:we|i|you|he|she|they|it|our|my|your) .+)$",
    offers: ["What do you remember about the time when {1}?", "How was it for you when {1}?"],
    finds: ["Do you remember when we first met?"],
    leaves: ["Do you remember where the keys are?"],
  },
  {
    id: "remember",
    pattern:
      "^do(?:n't)? you(?: <shade>)* remember ((?:our|your) (?!pin|phone|appointment|password|code|order)[a-z' -]+)$",
    offers: ["What do you remember about {1}?", "What comes back to you when you think of {1}?"],
    finds: ["Do you remember our first holiday?"],
    leaves: ["Do you remember the code?"],
  },
  {
    id: "regret",
    pattern: "^do(?:n't)? you(?: <shade>)* regret (?:that )?(?!it$)([a-z]+ing\\b.*|(?:our|your|the|my) .+|this .+)$",
    offers: ["How do you look back on {1}?", "What has {1} meant for you?"],
    finds: ["Do you regret moving here?", "Do you regret our decision?"],
    leaves: ["Do you regret it?"],
  },
  {
    id: "have-children",
    pattern:
      "^(?:do|don't|would) you(?: <shade>)* (?:want|like)(?: to have| having)? (?:children|kids|a (?:child|baby|family)|another (?:child|baby)|more (?:children|kids))(?: with me| one day| someday| <now>)?$",
    offers: ["How do you feel about having children?", "How do you picture our life with a child, and without?"],
    finds: ["Do you want children?", "Do you want to have a baby?"],
    leaves: ["Do you want the children here?"],
  },
  {
    id: "want-to-live",
    pattern:
      "^(?:do|don't|would) you(?: <shade>)* (?:want|like|wish) to (move(?! the| it| that)\\b.*|get (?:married|engaged)\\b.*|marry .+|quit .+|change (?:jobs|your life|something).*|stay (?:together|here|with .+)|start over.*|give up .+|go back to .+|see (?:someone about it|a (?:counsell?or|therapist)).*|live .+|grow old .+|spend (?:more|less) time .+|adopt.*|retire.*|study.*|work (?:less|more|abroad|from home).*|settle .+|travel (?:more|alone|the world).*|be (?:alone|closer|a (?:mother|father|parent)).*)$",
    offers: ["What would it mean to you to {1}?", "How would it be for you to {1}?"],
    finds: ["Do you want to move to the coast?", "Do you want to get married?"],
    leaves: ["Do you want to talk?", "Do you want to eat now?", "Do you want to move the sofa?"],
  },
  {
    id: "want-more",
    pattern:
      "^(?:do|don't|would) you(?: <shade>)* (?:want|like|need) ((?:more|less) (?:time|space|closeness|help|support|freedom|attention|affection|independence|intimacy|sex|privacy)\\b.*?)(?: from me)?(?: <now>)?$",
    offers: ["What would {1} change for you?", "How would you like it to be between us?"],
    finds: ["Do you want more time alone?", "Do you need more support?"],
    leaves: ["Do you want more tea?"],
  },
  {
    id: "need",
    pattern:
      "^do(?:n't)? you(?: <shade>)* need (?:something|anything|help|support|space|time|me|something from me|anything from me|anything else)( from me)?( <now>)?$",
    offers: ["What do you need right now?", "What would help you most right now?"],
    finds: ["Do you need anything from me?", "Do you need space?"],
    leaves: ["Do you need milk?", "Do you need me to pick you up?"],
  },
  {
    id: "think-about",
    pattern: "^do(?:n't)? you(?: <shade>)* (?:think|worry|dream|wonder|care) (?:about|of) (?!me$)(.+)$",
    offers: ABOUT,
    finds: ["Do you worry about the future?", "Do you ever think about your father?"],
    leaves: ["Do you think so?"],
  },
  {
    id: "hopes-about",
    pattern:
      "^do you have(?: any| some)? (?:regrets|doubts|worries|fears|concerns|feelings|hopes|dreams|thoughts|mixed feelings) (?:about|for) (.+)$",
    offers: ABOUT,
    finds: ["Do you have doubts about the wedding?"],
    leaves: ["Do you have plans for lunch?"],
  },
];
