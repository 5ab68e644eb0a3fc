import type { Language } from "../language";
import { advice } from "./advice";
import { blame } from "./blame";
import { common, endings, foreign, usual } from "./commonWords";
import { forms } from "./forms";
import { lexicon } from "./lexicon";
import { openForms } from "./openForms/openForms";
import { quiet } from "./quiet";
import { reflectionSigns } from "./reflectionSigns";
import { unhelpful } from "./unhelpful";

/** English. */
export const english: Language = {
  code: "en",
  usual,
  foreign,
  lexicon,
  tidy: [
    { pattern: "\\[[^\\]]*\\]", by: " " },
    { pattern: "\\b(?:um+|uh+|mm+|hmm+|mm-?hmm+|mhm|uh-huh|uhhuh|er|ah)\\b,?", by: " " },
    { pattern: "[,;:]", by: " " },
    { pattern: "\\b([a-z']+(?: [a-z']+){0,3})(?:[-—]+\\s*|\\s+)(?=\\1\\b)", by: "" },
    { pattern: "^[^a-z]*(?:[a-z']+ ){0,3}[a-z']*-- ?(?=[a-z])", by: "" },
    { pattern: "^[^a-z]+", by: "" },
    { pattern: "^(?:<lead> )+", by: "" },
  ],
  forms,
  openForms,
  soft: [...blame, ...unhelpful, ...advice],
  reflection: reflectionSigns,
  common,
  endings,
  quiet,
};
