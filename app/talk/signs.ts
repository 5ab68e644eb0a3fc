import {
  Ear,
  Hand,
  HandHeart,
  Heart,
  HeartHandshake,
  Leaf,
  Lightbulb,
  type LucideIcon,
  MessageCircleQuestionMark,
  RotateCcw,
  Sparkles,
  UserRoundCheck,
  Volume2,
} from "lucide-react";
import type { Sign } from "../../lib/talk/skeleton";

/** Each wordless sign's picture, in thin lines. */
export const SIGN_ICONS: { readonly [sign in Sign]: LucideIcon } = {
  nod: UserRoundCheck,
  warmth: Heart,
  slower: Leaf,
  withYou: Hand,
  interest: Ear,
  yourSide: HandHeart,
  comfortOrIdeas: Lightbulb,
  example: MessageCircleQuestionMark,
  louder: Volume2,
  sorry: HeartHandshake,
  startOver: RotateCcw,
  yourPoint: Sparkles,
};

/** Whether a text is the name of a sign. */
export const isSign = (text: string): text is Sign => Object.hasOwn(SIGN_ICONS, text);
