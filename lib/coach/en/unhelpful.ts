import type { SoftRule } from "../language";

/** What closes an ear in a listening step: answers that fit anything, and openForms that defend. Own sentences start anew. */
export const unhelpful: readonly SoftRule[] = [
  {
    id: "calm-down",
    kind: "generic",
    pattern:
      "(?:^|[.!?…,] |\\b(?:just|please|now|you need to|you should|you have to) )(?:calm down|relax|chill(?: out)?|cheer up|get over it|let it go|move on|don't (?:cry|worry(?: about it)?|be (?:sad|upset|angry|like that|so sensitive)|overreact|stress))\\b",
    offers: [
      "I can see that this is a lot. You feel …",
      "It sounds like … is weighing on you.",
      "I am here. The part that stays with me is …",
    ],
    finds: ["Just calm down.", "Don't worry about it, it happens.", "You need to relax."],
    leaves: ["You wanted to calm down, and couldn't.", "You told yourself not to cry."],
  },
  {
    id: "it-is-fine",
    kind: "generic",
    pattern:
      "^(?:(?:oh|well|hey|come on|look|honey),? )?(?:it's|it is|it'll be|it will be|that's|everything (?:is|will be)|everything's|you'll be) (?:all |going to be |gonna be |really |totally |just )*(?:fine|ok|okay|alright|all right|nothing|no big deal|not (?:that|so) bad|not a big deal|not the end of the world)(?=[.!,]|$)",
    offers: ["For you this was …", "I hear that it is not fine for you, because …", "What I take from it is …"],
    finds: ["It's fine.", "Oh, it's not that bad.", "You'll be fine, really."],
    leaves: ["It's not fine for you that I came late.", "You said that it's okay now."],
  },
  {
    id: "others-have-it-worse",
    kind: "generic",
    pattern:
      "\\b(?:others? (?:people )?ha(?:ve|s) it (?:much |far |a lot )?worse|it could (?:be|have been) (?:much |far |a lot )?worse|look on the bright side|at least (?:you|it|we|he|she|they)\\b|everything happens for a reason|time heals|everyone (?:is|gets) (?:tired|stressed|sad|angry|busy)|everyone (?:feels|goes through|has) (?:that|this|it)|we all (?:feel|have|go through) (?:that|this|it)|that's (?:just )?(?:life|how it is|the way it is)|it is what it is|you're (?:just )?(?:overreacting|too sensitive|overthinking|making (?:too much|a big deal)))",
    offers: ["What made it hard for you was …", "I imagine that you felt …", "What I understand so far is …"],
    finds: ["At least you still have your job.", "You're just overreacting.", "It is what it is."],
    leaves: ["You wished for at least one word from me.", "You think that others have an easier life."],
  },
  {
    id: "i-know-how-you-feel",
    kind: "generic",
    pattern:
      "\\b(?:i (?:know|understand) (?:exactly |just )?how you feel|i know the feeling|(?:the )?same (?:thing )?happened to me|that happened to me too|i've been there)\\b",
    offers: ["For you it was … Did I get that?", "You felt … when …"],
    finds: ["I know exactly how you feel.", "The same happened to me last year."],
    leaves: ["You want me to know how you feel about it."],
  },
  {
    id: "but-i",
    kind: "defensive",
    pattern:
      "(?:^(?:(?:yes|yeah|ok|okay|sure|right|well|oh|fine|no),? )*|\\b(?:i (?:see|know|understand|hear you|get (?:it|that))|sorry)[^.!?]{0,40}[,.] )but (?:i (?:did|didn't|was|wasn't|never|only|just|have|had|always|do|don't|thought|meant|said|told|tried|can't|couldn't)|i've|i'm not|you (?:also|always|never|do|don't|didn't|said|started|were|did (?:it|that|the same))|that's not|that wasn't|it (?:wasn't|isn't)|it's not (?:my|true|fair)|what about|why|at least)\\b",
    offers: ["What I heard you say is …", "You felt … when I …", "The part I want to understand better is …"],
    finds: [
      "But I was only five minutes late.",
      "Yes, I know, but you did the same.",
      "I'm sorry, but I didn't mean it.",
    ],
    leaves: ["You wanted to come, but it was too late.", "You were tired, but you waited for me."],
  },
  {
    id: "not-what-happened",
    kind: "defensive",
    pattern:
      "\\b(?:that's|that is|that was) (?:just |simply |really )?(?:not (?:what (?:happened|i said|i meant|i did)|true|fair|how it (?:was|happened|went)|right)|wrong|a lie|nonsense|bullshit|ridiculous)\\b|\\bthat (?:never|didn't) happen(?:ed)?\\b|(?<!\\b(?:saying|said|that|because|when) )\\bi (?:never|didn't) (?:said?|do|did|done) (?:that|anything|such|this)\\b|\\byou(?:'re| are) (?:exaggerating|remembering (?:it )?wrong|imagining)\\b",
    offers: [
      "As you remember it, …",
      "For you it was …",
      "I remember it otherwise, and first I want to hear yours: you …",
    ],
    finds: ["That's not what happened.", "I never said that.", "You're exaggerating."],
    leaves: ["You said that it was not fair to you.", "For you it never happened that way before."],
  },
  {
    id: "you-too",
    kind: "defensive",
    pattern:
      "\\b(?:what about (?:you|when you|the time you)|you (?:do|did) (?:the same|it|that) (?:too|as well|all the time)|you(?:'re| are) no(?:t)? (?:better|perfect|saint)|look who's talking|and you think you|because you (?:always|never|started|made me)|you started (?:it|this)|you made me (?:do|say))\\b",
    offers: ["What I heard you say is …", "You wish that I …", "I can see my part in it: …"],
    finds: ["What about when you forgot it?", "You started it.", "Look who's talking."],
    leaves: ["You wonder what I think about you.", "You feel you started alone."],
  },
  {
    id: "only-wanted",
    kind: "defensive",
    pattern:
      "^(?:well,? |look,? |no,? |oh,? )*(?:i (?:(?:only|just) (?:wanted to (?:help|protect|be|do)|meant|tried|said|did what|forgot|thought you)|was (?:just|only) (?:trying|joking|kidding|tired|late|busy|a few|five)|didn't mean|had no choice|had to|can't help|already (?:said|apologi[sz]ed|told))|it was (?:just|only) (?:a|five|once|one|that|because)|it wasn't my fault|it was because you|it wasn't (?:my fault|that bad|like that)|in my defen[cs]e|to be fair)\\b",
    offers: ["You felt … when I …", "What you needed from me was …", "I hear that it hurt, because …"],
    finds: ["I was only trying to help.", "It wasn't my fault.", "In my defence, nobody told me."],
    leaves: ["It was just too much for you.", "You said I had to go."],
  },
];
