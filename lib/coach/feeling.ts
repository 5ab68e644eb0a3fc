/** How strongly something is felt: a little, clearly, very much. */
export type Intensity = 1 | 2 | 3;

/** A family of feelings in plain words, for someone who looks for the word. */
export interface FeelingFamily {
  readonly id: string;
  readonly name: string;
  /** How it is often noticed in the body, in the words of whoever has it. */
  readonly body: readonly string[];
  readonly words: { readonly [intensity in Intensity]: readonly string[] };
}

/** A family of needs. A need never names what another person has to do. */
export interface NeedFamily {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** The step for which a beginning is offered. */
export type StarterStep = "statement" | "reflection" | "validation" | "empathy" | "appreciation" | "request";

/** Beginnings of sentences for each step; an ellipsis stands where one goes on. */
export type Starters = { readonly [step in StarterStep]: readonly string[] };
