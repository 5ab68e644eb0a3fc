import type { Language } from "../language";

/** A second language, as small as one can be, to prove that a language is data. */
export const tinyGerman: Language = {
  code: "de",
  usual: [
    "ich",
    "du",
    "der",
    "die",
    "das",
    "ist",
    "bist",
    "war",
    "warst",
    "wie",
    "so",
    "ein",
    "nicht",
    "und",
    "dein",
    "dir",
  ],
  foreign: ["you", "are", "such", "an", "the"],
  lexicon: {
    frage: ["wie", "was", "wer", "wo", "wann"],
    verb: ["bist", "hast", "warst", "kannst"],
    laune: ["müde", "traurig"],
  },
  tidy: [
    { pattern: "^ähm,?", by: " " },
    { pattern: "[,;:]", by: " " },
    { pattern: "^\\s+", by: "" },
  ],
  forms: [
    {
      id: "fragewort",
      form: "open",
      asked: true,
      sure: true,
      pattern: "^<frage> ",
      finds: ["Wie war dein Tag?"],
      leaves: ["Bist du müde?"],
    },
    {
      id: "verb-zuerst",
      form: "closed",
      asked: true,
      sure: true,
      pattern: "^<verb> ",
      finds: ["Bist du müde?"],
      leaves: ["Wie bist du so?"],
    },
  ],
  openForms: [
    {
      id: "stimmung",
      pattern: "^bist du <laune>$",
      offers: ["Wie geht es dir?"],
      finds: ["Bist du traurig?"],
      leaves: ["Bist du da?"],
    },
  ],
  soft: [
    {
      id: "schimpfwort",
      kind: "blame",
      pattern: "\\bdu (?:bist (?:so )?ein )?idiot\\b",
      offers: ["Mich hat verletzt, dass …", "Ich brauche …"],
      finds: ["Du bist ein Idiot.", "Du Idiot!"],
      leaves: ["Ich bin so ein Idiot."],
    },
  ],
  reflection: [
    {
      id: "klingt",
      points: 3,
      pattern: "^das klingt so",
      finds: ["Das klingt so, als ob du allein warst."],
      leaves: ["Das war so laut."],
    },
  ],
  common: ["dein", "nicht"],
  endings: "(?:en|em|er|es|e|t)$",
  quiet: ["Ich war so müde, und du warst nicht da.", "Wie ist das für dich?"],
};
