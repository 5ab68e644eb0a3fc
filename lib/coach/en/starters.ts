import type { Starters } from "../feeling";

/** Beginnings in English. Nobody is made to agree: "I see how that makes sense" is not "I agree". */
export const starters: Starters = {
  statement: [
    "When … happened, I felt …",
    "What I find hard to say is …",
    "Since …, I have been …",
    "It matters to me because …",
    "What I need is …",
  ],
  reflection: [
    "What I heard you say is …",
    "For you it was …",
    "You felt … when …",
    "If I got you right, …",
    "The part that stays with me is …",
    "You wish that …",
  ],
  validation: [
    "It makes sense to me that you …, because …",
    "I can see why … was hard for you.",
    "Knowing that …, I understand that you …",
    "From where you stood, …",
    "One part I can follow well is …",
    "I want to understand, and I am not there yet with …",
  ],
  empathy: [
    "I imagine that you felt …",
    "I wonder if there was also some … in it.",
    "In your place I might have felt …",
    "That sounds … to me.",
    "Maybe what you needed was …",
  ],
  appreciation: [
    "Thank you for …",
    "I noticed that you …, and it …",
    "What I like about how you … is …",
    "It did me good when you …",
    "You made … easier for me.",
  ],
  request: [
    "Would you be willing to …?",
    "It would help me if …",
    "Could we try … until …?",
    "What I would like to ask of you is …",
    "How would it be for you if …?",
  ],
};
