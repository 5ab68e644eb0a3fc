/** How much one felt heard in a talk: 0 not at all, 10 wholly. Nobody else ever learns it. */
export type FeltHeard = number & { readonly feltHeard: unique symbol };

/** The most there is. */
export const WHOLLY = 10;

/** All that can be said. */
export const FELT_HEARD: readonly FeltHeard[] = Array.from({ length: WHOLLY + 1 }, (_, felt) => felt as FeltHeard);

/** As it is sealed. */
export const writeFelt = (felt: FeltHeard): string => String(felt);

/** What was sealed; null for what is none. */
export const readFelt = (text: string): FeltHeard | null => FELT_HEARD.find((each) => String(each) === text) ?? null;
