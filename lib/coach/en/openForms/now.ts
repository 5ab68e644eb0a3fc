import type { OpenFormRule } from "../../language";

const ABOUT = ["How do you feel about {1}?", "What goes through your mind when you think about {1}?"];

/** How somebody is. */
export const now: readonly OpenFormRule[] = [
  {
    id: "okay-now",
    pattern:
      "^(?:(?:are you|aren't you|you're|you are|you)(?: <shade>)* <calm>(?: <now>)?(?: or not)?|are you sure (?:that )?you(?:'re| are) <calm>|(?:is )?everything <calm>(?: with you)?(?: <now>)?)$",
    offers: [
      "How are you feeling about what happened today?",
      "What has today been like for you?",
      "What is on your mind right now?",
    ],
    finds: ["Are you okay?", "Is everything all right?", "You okay?"],
    leaves: ["Are you okay with the plan?", "Is the soup okay?"],
  },
  {
    id: "at-odds-with-me",
    pattern:
      "^(?:are you|aren't you|you're|you are)(?: <shade>)* <mood> (?:with|at|in|by) me(?: (?:about|because of|for|over) (.+?))?(?: <now>)?(?: or (?:something|what|not))?$",
    offers: ["What are you feeling towards me right now?", "What would you like me to understand[ about {1}]?"],
    finds: ["Are you angry with me?", "Are you still mad at me about the party?"],
    leaves: ["Are you angry with your boss?"],
  },
  {
    id: "content-with-us",
    pattern:
      "^(?:are you|aren't you)(?: <shade>)* (?:happy|unhappy|content|satisfied|okay|bored) (?:with (?:me|us)|in (?:our|this) (?:relationship|marriage)|together)(?: <now>)?$",
    offers: ["How do you feel about us these days?", "What is good between us for you, and what is missing?"],
    finds: ["Are you happy with us?", "Are you still happy in our marriage?"],
    leaves: ["Are you happy with your job?"],
  },
  {
    id: "mood-when",
    pattern: "^(?:are you|aren't you)(?: <shade>)* <mood> (when|if|whenever) (.+)$",
    offers: ["How do you feel {1} {2}?", "What is it like for you {1} {2}?"],
    finds: ["Are you nervous when I drive?"],
    leaves: ["Are you nervous about the drive?"],
  },
  {
    id: "mood-that",
    pattern:
      "^(?:are you|aren't you)(?: <shade>)* <mood> (?:because|that) ((?:i|you|we|he|she|it|they|my|your|our|the|nobody) .+)$",
    offers: ["What is it like for you that {1}?", "How does it feel for you that {1}?"],
    finds: ["Are you sad that we cancelled the trip?"],
    leaves: ["Are you sad about the trip?"],
  },
  {
    id: "mood-there",
    pattern:
      "^(?:are you|aren't you)(?: <shade>)* <mood> (here|(?:at (?:work|home|school|night|your (?:job|school))|in|as|around|on your own|living|without|since)\\b.*)$",
    offers: ["How do you feel {1}?", "What is it like for you {1}?"],
    finds: ["Are you happy at work?", "Are you lonely here?"],
    leaves: ["Are you home?", "Are you at work?"],
  },
  {
    id: "mood-to",
    pattern: "^(?:are you|aren't you)(?: <shade>)* <mood> to (?!me\\b)(.+)$",
    offers: ["How is it for you to {1}?", "What is it like for you to {1}?"],
    finds: ["Are you afraid to fly?"],
    leaves: ["Are you looking forward to the summer?"],
  },
  {
    id: "mood-about",
    pattern:
      "^(?:are you|aren't you|you're|you are)(?: <shade>)* (?:<mood> (?:with|about|at|of|by|over|because of|for)|looking forward to) (?!me\\b|us\\b|.*(?:\\b<trifle>\\b|\\d))(?<!good at )(.+)$",
    offers: ["How are you feeling about {1}?", "What goes through your mind when you think about {1}?"],
    finds: ["Are you worried about the money?", "Are you looking forward to the summer?"],
    leaves: ["Are you worried?", "Are you good at chess?", "Are you fine with pizza?", "Are you okay with 7?"],
  },
  {
    id: "mood-now",
    pattern:
      "^(?:are|aren't) you(?: <shade>)* <mood>(?: or <mood>)?( <now>)?$|^(?:you're|you are)(?: <shade>)* <mood>( <now>)?(?: aren't you| right| or)?$",
    offers: ["How are you feeling[{1}][{2}]?", "What is going on inside you[{1}][{2}]?"],
    finds: ["Are you tired today?", "Are you angry or sad?", "You're sad, aren't you?"],
    leaves: ["Are you hungry?", "Are you ready?"],
  },
  {
    id: "has-doubts",
    pattern: "^are you having (?:any |some )?(?:doubts|second thoughts|worries) (?:about|over) (.+)$",
    offers: ABOUT,
    finds: ["Are you having doubts about the wedding?"],
    leaves: ["Are you having a hard time with the wedding?"],
  },
  {
    id: "hard-time",
    pattern:
      "^are you having (?:an? (?:hard|bad|rough|difficult|good|nice) (?:time|day|week)|trouble|fun)( (?:with|at|in) .+?)?( <now>)?$",
    offers: ["How are things for you[{1}][{2}]?", "What is it like for you[{1}] at the moment?"],
    finds: ["Are you having a hard time at work?", "Are you having a hard time?"],
    leaves: ["Are you having dinner?"],
  },
  {
    id: "turned-away",
    pattern:
      "^are you (?:still )?(?:avoiding|ignoring|shutting|pulling away from|withdrawing from|distant with) (?:me|us)(?: out)?( <now>)?$",
    offers: ["How is it for you to be around me at the moment?", "What do you need from me at the moment?"],
    finds: ["Are you avoiding me?"],
    leaves: ["Are you avoiding the motorway?"],
  },
  {
    id: "thinking-of-leaving",
    pattern:
      "^(?:are you|do you(?: ever| still| sometimes)*|have you(?: ever)?(?: been)?) (?:thinking|think|thought|want|wanting|dream|dreaming)(?: about| of| to)? (?:leav(?:e|ing)(?: me| us)?|a? ?divorce|(?:a )?separation|break(?:ing)? up|split(?:ting)? up|separat(?:e|ing)|end(?:ing)? (?:it|this|things))$",
    offers: ["How do you feel about us right now?", "How do you see our future?"],
    finds: ["Are you thinking of leaving me?", "Do you want to break up?"],
    leaves: ["Do you want to leave at eight?"],
  },
  {
    id: "thinking-about",
    pattern: "^are you (?:still |often |always )*(?:thinking|worrying|dreaming|brooding) (?:about|of|over) (.+)$",
    offers: ["What are you thinking about {1}?", "How do you feel about {1}?"],
    finds: ["Are you still thinking about the job offer?"],
    leaves: ["Are you thinking?"],
  },
  {
    id: "are-we-okay",
    pattern:
      "^(?:are we|aren't we)(?: <shade>)* (?:<calm>|happy|close|friends)(?: again| together)?(?: <now>)?$|^(?:are things|is (?:everything|it))(?: <shade>)* (?:<calm>|better) (?:between|with) us(?: <now>)?$",
    offers: ["How are we doing, for you?", "How do you feel about us right now?"],
    finds: ["Are we okay?", "Is everything all right between us?"],
    leaves: ["Are we late?"],
  },
  {
    id: "something-wrong",
    pattern:
      "^(?:is|isn't) (?:something|anything|there (?:something|anything))(?: (?:wrong|the matter|bothering you|on your mind|going on|up|worrying you|troubling you|weighing on you|you (?:want|need|would like) to (?:tell me|say|talk about)))+(?: <now>)?$|^(?:does|is) something (?:bother|bothering|trouble|troubling) you$|^do you have (?:a lot|much|too much|something|anything) (?:on your mind|on your plate|going on)(?: <now>)?$",
    offers: ["What is on your mind?", "What would you like me to know right now?"],
    finds: ["Is something wrong?", "Do you have a lot on your mind?"],
    leaves: ["Is something wrong with the car?"],
  },
  {
    id: "what-you-want",
    pattern:
      "^(?:is|isn't) (?:this|that|it) (?:really |still )?what you want(?:ed)?$|^do you(?: <shade>)* want (?:this|us|me|to be with me)(?: too| anymore)?$",
    offers: ["What do you want for us?", "What would you want it to be like?"],
    finds: ["Is this what you want?", "Do you still want this?"],
    leaves: ["Is this what you bought?", "Do you want this one?"],
  },
  {
    id: "am-i",
    pattern:
      "^am i(?: <shade>| being)* (?:too (?:much|loud|strict|needy|demanding|hard|sensitive|distant)|unfair|a (?:bad|good) (?:partner|husband|wife|friend|father|mother|listener)|enough|important|hard|difficult)(?: (?:for|to|on|with) (?:you|live with))?(?: <now>)?$",
    offers: ["How do I come across to you at the moment?", "What is it like for you to be with me these days?"],
    finds: ["Am I too much for you?", "Am I being unfair?"],
    leaves: ["Am I late?"],
  },
  {
    id: "is-hard-for-you",
    pattern:
      "^(?:is|isn't) (?:it|this|that)(?: <shade>)* (?:<quality>)(?: for you)? (to|when|if|that|being|having|living) (.+)$",
    offers: ["What is it like for you {1} {2}?", "How is it for you {1} {2}?"],
    finds: ["Is it hard for you to be with my family?", "Is it difficult for you when I travel?"],
    leaves: ["Is it far to the station?"],
  },
  {
    id: "is-going-for-you",
    pattern:
      "^(?:is|isn't|are) (<matter>|(?:it|this|that)(?= .*for you))(?: <shade>)* <quality>(?: for you)?( <now>)?$",
    offers: ["How is {1} for you[{2}]?", "What is {1} like for you[{2}]?"],
    finds: ["Is work stressful at the moment?", "Is it hard for you right now?", "Is your new job fun?"],
    leaves: ["Is the door open?", "Is your phone charged?"],
  },
  {
    id: "okay-with",
    pattern:
      "^(?:are you|aren't you)(?: <shade>)* (?:<calm>|fond|sure|certain|serious) (?:with|about|of) (?!it$|.*(?:\\b<trifle>\\b|\\d))(.+)$",
    offers: ABOUT,
    finds: ["Are you sure about the house?", "Are you serious about moving?"],
    leaves: ["Are you sure?"],
  },
];
