import type { FeelingFamily, NeedFamily } from "../feeling";

/** Feelings in plain English. Judgements that are dressed as feelings ("ignored", "attacked") are left out on purpose. */
export const feelings: readonly FeelingFamily[] = [
  {
    id: "sad",
    name: "Sad",
    body: ["a lump in my throat", "heavy arms and legs", "tears behind my eyes", "an ache in my chest"],
    words: {
      1: ["a bit down", "wistful", "let down", "flat"],
      2: ["sad", "disappointed", "hurt", "discouraged"],
      3: ["heartbroken", "full of grief", "hopeless", "crushed"],
    },
  },
  {
    id: "angry",
    name: "Angry",
    body: ["heat in my face", "a tight jaw", "clenched hands", "a fast, hard heartbeat"],
    words: {
      1: ["irritated", "impatient", "a bit put out", "touchy"],
      2: ["angry", "frustrated", "cross", "resentful"],
      3: ["furious", "boiling", "beside myself", "full of rage"],
    },
  },
  {
    id: "afraid",
    name: "Afraid",
    body: ["a knot in my stomach", "cold hands", "shallow breath", "a racing heart"],
    words: {
      1: ["uneasy", "unsure", "on edge", "a little nervous"],
      2: ["worried", "anxious", "afraid", "insecure"],
      3: ["terrified", "in panic", "frozen with fear", "helpless", "desperate"],
    },
  },
  {
    id: "lonely",
    name: "Alone",
    body: ["an emptiness in my chest", "cold, even under a blanket", "arms that want to hold", "a pull in my stomach"],
    words: {
      1: ["a bit left over", "distant", "quiet inside", "wanting company"],
      2: ["lonely", "far away", "homesick", "missing someone"],
      3: ["utterly alone", "lost", "shut out from the world", "aching with longing"],
    },
  },
  {
    id: "ashamed",
    name: "Ashamed",
    body: ["a hot face", "eyes that look down", "wanting to vanish", "hunched shoulders"],
    words: {
      1: ["awkward", "self-conscious", "shy", "a bit silly"],
      2: ["embarrassed", "ashamed", "guilty", "sorry"],
      3: ["humiliated", "mortified", "full of remorse", "unable to look at anyone"],
    },
  },
  {
    id: "worn-out",
    name: "Worn out",
    body: ["burning eyes", "a stiff neck", "a head full of fog", "no strength in my hands"],
    words: {
      1: ["tired", "a bit stretched", "restless", "weary"],
      2: ["exhausted", "stressed", "overloaded", "torn"],
      3: ["burnt out", "overwhelmed", "at the end of my strength", "numb"],
    },
  },
  {
    id: "confused",
    name: "Confused",
    body: ["thoughts that go in circles", "a pressure in my head", "a fluttering stomach", "not knowing where to look"],
    words: {
      1: ["puzzled", "undecided", "surprised", "curious"],
      2: ["confused", "torn in two", "unsettled", "doubtful"],
      3: ["bewildered", "shaken", "in shock", "without ground under my feet"],
    },
  },
  {
    id: "calm",
    name: "Calm",
    body: ["slow breath", "warm hands", "loose shoulders", "a quiet stomach"],
    words: {
      1: ["relieved", "rested", "all right", "patient"],
      2: ["calm", "safe", "content", "at ease"],
      3: ["at peace", "deeply calm", "carried", "whole"],
    },
  },
  {
    id: "glad",
    name: "Glad",
    body: ["a smile that comes by itself", "lightness in my step", "warmth in my chest", "wide-open eyes"],
    words: {
      1: ["cheerful", "amused", "hopeful", "pleased"],
      2: ["glad", "happy", "proud", "excited"],
      3: ["overjoyed", "thrilled", "bursting with pride", "on top of the world"],
    },
  },
  {
    id: "tender",
    name: "Tender",
    body: ["a soft chest", "moist eyes", "wanting to come closer", "warmth that spreads"],
    words: {
      1: ["friendly", "touched", "interested", "mild"],
      2: ["tender", "grateful", "close", "loving"],
      3: ["deeply moved", "full of love", "overflowing with thanks", "one with you"],
    },
  },
];

/** Needs in plain English: what every person needs, and never what the other has to do. */
export const needs: readonly NeedFamily[] = [
  {
    id: "safety",
    name: "Safety",
    words: ["safety", "trust", "reliability", "calm", "clear words", "honesty", "time to settle"],
  },
  {
    id: "closeness",
    name: "Closeness",
    words: ["closeness", "touch", "tenderness", "company", "time for two", "belonging"],
  },
  {
    id: "being-heard",
    name: "Being heard",
    words: ["being heard", "being understood", "attention", "interest", "empathy", "patience"],
  },
  {
    id: "mattering",
    name: "Mattering",
    words: ["mattering", "being seen", "appreciation", "respect", "being included", "being asked first"],
  },
  {
    id: "support",
    name: "Support",
    words: ["support", "help", "comfort", "sharing the load", "encouragement", "someone on my side"],
  },
  {
    id: "freedom",
    name: "Freedom",
    words: ["freedom", "space", "time alone", "choice", "quiet", "going at my own pace"],
  },
  {
    id: "fairness",
    name: "Fairness",
    words: ["fairness", "balance", "having a say", "keeping our word", "making up for it", "openness"],
  },
  { id: "rest", name: "Rest", words: ["rest", "sleep", "a pause", "order", "simplicity", "an evening without plans"] },
  {
    id: "meaning",
    name: "Meaning",
    words: ["meaning", "growth", "hope", "a shared plan", "being of use", "faithfulness to what I value"],
  },
  { id: "joy", name: "Joy", words: ["joy", "play", "laughter", "beauty", "adventure", "celebration"] },
];
