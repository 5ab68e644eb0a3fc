import type { Bank } from "../../question";
import { closeness } from "./closeness";
import { day } from "./day";
import { family } from "./family";
import { future } from "./future";
import { hurt } from "./hurt";
import { money } from "./money";
import { play } from "./play";
import { us } from "./us";
import { work } from "./work";

/** Questions of our own in English. */
export const bank: Bank = { day, us, family, work, money, closeness, future, hurt, play };
