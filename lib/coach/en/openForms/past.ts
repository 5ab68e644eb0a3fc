import type { OpenFormRule } from "../../language";

/** How something was for somebody, and how it has been. */
export const past: readonly OpenFormRule[] = [
  {
    id: "span-had",
    pattern:
      "^(?:did you have|you had)(?: <shade>)*(?: an?)?(?: <shade>)* (?:good|nice|great|bad|hard|rough|long|busy|stressful|lovely|fun|terrible|difficult|relaxing|okay) (?:time|(<span>))( (?:with|at|in|on|without) .+?)?( <now>)?$",
    offers: ["How was [your {1}|it][{2}][{3}]?", "What stayed with you from [your {1}|it]?"],
    finds: ["Did you have a good day?", "Did you have a nice time with your sister?"],
    leaves: ["Did you have dinner?", "Did you have a good reason?"],
  },
  {
    id: "span-has-been",
    pattern:
      "^(?:have you had|has it been|is it|you've had|you're having)(?: <shade>)*(?: an?)?(?: <shade>)* (?:good|nice|bad|hard|rough|long|busy|stressful|terrible|difficult) (<span>)(?: for you)?( <now>)?$",
    offers: ["How has your {1} been?", "What has your {1} been like?"],
    finds: ["Have you had a hard day?", "Has it been a long week for you?"],
    leaves: ["Have you had lunch?"],
  },
  {
    id: "slept",
    pattern:
      "^did you (?:get enough sleep|(?:manage to )?sleep(?: <shade>)*(?: well| okay| badly| better| enough| at all)?)( <now>)?$",
    offers: ["How did you sleep[{1}]?", "How do you feel after the night?"],
    finds: ["Did you sleep well?"],
    leaves: ["Did you sleep at your mother's?"],
  },
  {
    id: "been-sleeping",
    pattern:
      "^have you been (sleeping|eating|coping|managing|doing|feeling)(?: <shade>)*(?: <mood>| well| enough| badly| properly| better)( <now>)?$",
    offers: ["How have you been {1}[{2}]?", "What have the last few days been like for you?"],
    finds: ["Have you been sleeping well lately?", "Have you been coping okay?"],
    leaves: ["Have you been shopping?"],
  },
  {
    id: "hurt-when",
    pattern:
      "^(?:did|does|do|has|have) (?:it|that|this|i)(?: <shade>)* (?:hurt|upset|offend|disappoint|embarrass|annoy|bother|scare|worry|sadden|anger|make)(?: you)?(?: down| (?:sad|angry|feel [a-z ]+?))? (when|that|if) (.+)$",
    offers: ["What is it like for you {1} {2}?", "How does it feel for you {1} {2}?"],
    finds: ["Does it bother you that I work late?", "Does it hurt you when I joke like that?"],
    leaves: ["Does it open if I push?"],
  },
  {
    id: "did-i-say",
    pattern:
      "^(?:did|have) i (?:say|said) (?:something|anything)(?: (?:wrong|hurtful|mean|stupid|unfair|that (?:hurt|upset|bothered) you))?( <now>)?$",
    offers: ["How did what I said come across to you?", "What was it like for you to hear me[{1}]?"],
    finds: ["Did I say something wrong?"],
    leaves: ["Did I say something about milk?"],
  },
  {
    id: "did-i-hurt",
    pattern:
      "^(?:did|have) i(?: <shade>)* (?:hurt|upset|offend|disappoint|embarrass|annoy|scare|let|disappointed|offended|embarrassed|annoyed|scared)(?: you)(?: down)?( <now>)?$|^(?:did|have) i (?:do|done) (?:something|anything)(?: (?:wrong|hurtful|mean|stupid|unfair|that (?:hurt|upset|bothered) you))?( <now>)?$",
    offers: ["How did what I did come across to you?", "What was it like for you with me[{1}][{2}]?"],
    finds: ["Did I hurt you?", "Have I done something that upset you?"],
    leaves: ["Did I leave my keys there?"],
  },
  {
    id: "did-that-hurt",
    pattern:
      "^(?:did|does) (?:it|that|this|what (i|she|he|they) (said|did))(?: <shade>)* (?:hurt|upset|offend|disappoint|embarrass|annoy|bother|scare|worry|move|surprise|stress|make)(?: you)?(?: (?:feel )?(?:<shade> )*(?:<mood>|cry|better|worse))?( <now>)?$",
    offers: ["How did [what {1} {2}|that] feel for you?", "What did [what {1} {2}|that] do to you?"],
    finds: ["Did that hurt you?", "Did what I said upset you?", "Did it make you sad?"],
    leaves: ["Did that work?"],
  },
  {
    id: "mood-was-when",
    pattern:
      "^(?:were|weren't|did|didn't) you(?: <shade>| feel)* <mood>(?: (?:with|at|of|about|by) [a-z]+)? (when|while|after|before|because|as|during) (.+)$",
    offers: ["How did you feel {1} {2}?", "What was it like for you {1} {2}?"],
    finds: ["Were you hurt when I left?", "Did you feel alone while I was away?"],
    leaves: ["Were you home when she called?"],
  },
  {
    id: "mood-was-about",
    pattern:
      "^(?:were|weren't|did|didn't) you(?: <shade>| feel)* <mood> (?:with|about|at|of|by|over|in|for|because of) (.+)$",
    offers: ["How did you feel about {1}?", "What was going through your mind about {1}?"],
    finds: ["Were you disappointed about the present?", "Were you angry at your brother?"],
    leaves: ["Were you in town?"],
  },
  {
    id: "mood-was",
    pattern: "^(?:were|weren't|did|didn't) you(?: <shade>| feel)* <mood>(?: or <mood>)?( <now>)?$",
    offers: ["How did you feel[{1}]?", "What was it like for you[{1}]?"],
    finds: ["Were you sad yesterday?", "Did you feel left out?"],
    leaves: ["Were you late?"],
  },
  {
    id: "enjoyed",
    pattern:
      "^did(?:n't)? you(?: <shade>)* (?:like|enjoy|love|hate|mind) (?!(?:me|to|him|how|what|that|when|being)\\b|her$|them\\b)(.+?)( <now>)?$",
    offers: ["How was {1} for you[{2}]?", "What stays with you from {1}?"],
    finds: ["Did you like the concert?", "Did you enjoy seeing your family?"],
    leaves: ["Did you like me?"],
  },
  {
    id: "went-well",
    pattern:
      "^did ((?:your|the|our|my) [a-z' -]+?|it|that) go(?: <shade>)* (?:well|okay|ok|fine|badly|all right|alright|as (?:planned|expected|hoped))( .+)?$",
    offers: ["How did {1} go for you[{2}]?", "What was {1} like for you[{2}]?"],
    finds: ["Did your interview go well?", "Did it go okay at the doctor's?"],
    leaves: ["Did you go?"],
  },
  {
    id: "things-went-well",
    pattern:
      "^did (?:things|everything) go(?: <shade>)* (?:well|okay|ok|fine|badly|all right|alright|as (?:planned|expected|hoped))( .+)?$",
    offers: ["How did things go for you[{1}]?", "How was it for you[{1}]?"],
    finds: ["Did things go okay at the doctor's?"],
    leaves: ["Did the lights go out?"],
  },
  {
    id: "was-hard-to",
    pattern:
      "^(?:was|wasn't) (?:it|that|this)(?: <shade>)* <quality>(?: for you)? (to|when|that|being|having|without|with|seeing|at) (.+)$",
    offers: ["What was it like for you {1} {2}?", "How was it for you {1} {2}?"],
    finds: ["Was it hard to say no to her?", "Was it hard for you when he called?"],
    leaves: ["Was it raining when you left?"],
  },
  {
    id: "was-like",
    pattern: "^(?:was|wasn't) (<matter>|it|that|this)(?: <shade>)* <quality>(?: for you)?( <now>)?$",
    offers: ["How was {1} for you[{2}]?", "What was {1} like for you[{2}]?"],
    finds: ["Was work okay today?", "Was the party fun?", "Was it hard?"],
    leaves: ["Was the shop open?"],
  },
  {
    id: "has-been-hard",
    pattern:
      "^has(?:n't)? (<matter>|it|that|this)(?: <shade>)* been(?: <shade>)* <quality>(?: (?:for|on) you)?( (?:to|since|with|without|being|when) .+| <now>)?$",
    offers: ["What has {1} been like for you[{2}]?", "How has {1} been for you[{2}]?"],
    finds: ["Has it been hard for you since the move?", "Has work been stressful lately?"],
    leaves: ["Has it been raining?"],
  },
  {
    id: "mood-been-about",
    pattern:
      "^have you been(?: <shade>)* (?:<mood>|worrying|thinking) (?:with|about|at|of|by|over|because of) (.+?)( <now>)?$",
    offers: ["How have you been feeling about {1}[{2}]?", "What goes through your mind when you think about {1}?"],
    finds: ["Have you been worried about your mother lately?"],
    leaves: ["Have you been to the bank?"],
  },
  {
    id: "mood-been",
    pattern: "^(?:have|haven't) you been(?: <shade>)* <mood>( <now>)?$",
    offers: ["How have you been feeling[{1}]?", "What have the last few days been like for you?"],
    finds: ["Have you been unhappy lately?"],
    leaves: ["Have you been away?"],
  },
  {
    id: "missed-me",
    pattern: "^did(?:n't)? you(?: <shade>)* miss (?:me|us)(?: <now>| at all| while .+| when .+)?$",
    offers: ["How was it for you while we were apart?", "What was different for you without me?"],
    finds: ["Did you miss me?"],
    leaves: ["Did you miss the bus?"],
  },
  {
    id: "wanted-from-me",
    pattern:
      "^(?:did|had) you(?: <shade>)* (?:want|need|expect|hope|wish|wanted|needed|expected|hoped|wished)(?: for| that)? (?:me to|i would|i'd|more from me|something (?:else|different)|me there|my help|help|support)(?: .+)?$",
    offers: ["What did you need from me then?", "What had you hoped for?"],
    finds: ["Did you want me to say something?", "Did you need more from me?"],
    leaves: ["Did you want the blue one?"],
  },
  {
    id: "something-happened",
    pattern:
      "^(?:did|has) (?:something|anything)(?: <shade>| bad| else)* (?:happen|happened)( (?:at|with|between) .+?)?( <now>)?$",
    offers: ["How were things for you[{1}][{2}]?", "What would you like me to know about it?"],
    finds: ["Did something happen at work?"],
    leaves: ["Did something fall?"],
  },
  {
    id: "thought-about",
    pattern: "^have you(?: ever| already| also)* (?:thought)(?: more| again| any more)? (?:about|of) (?!it$)(.+)$",
    offers: ["What have you been thinking about {1}?", "What do you feel when you think about {1}?"],
    finds: ["Have you thought about having children?", "Have you thought about what I said?"],
    leaves: ["Have you thought?"],
  },
];
