import type { OpenFormRule } from "../../language";
import { between } from "./between";
import { inner } from "./inner";
import { now } from "./now";
import { past } from "./past";

/** Asked to get a yes before one acts: such a question is right as it is, and no rule after this one looks at it. */
const leaveAsAsked: OpenFormRule = {
  id: "asks-leave",
  pattern:
    "^(?:(?:may|can|could|shall|should) (?:i|we)|(?:do you want|would you like|do you need) (?:me to|us to|to (?:talk|stop|pause|go on|continue|rest|sleep|eat|hear|sit|go)|an? (?:hug|break|minute|moment|cuddle|kiss|pause))|is (?:it|this|that|now) (?:okay|ok|all right|alright|a good time)(?: (?:if|to|for|with)|$)|(?:would|do) you mind (?!that\\b)|would (?:it|that|this) be (?:okay|ok|all right|alright|fine|good|better)|do you mind$|would that help$)",
  offers: [],
  finds: [
    "May I hug you?",
    "Do you want to talk about it?",
    "Is it okay if I sit here?",
    "Would you mind if I opened the window?",
  ],
  leaves: ["Are you okay?"],
};

/** Closed questions to the partner about the partner in English, and how they can be opened; the first that fits counts. */
export const openForms: readonly OpenFormRule[] = [leaveAsAsked, ...now, ...past, ...inner, ...between];
