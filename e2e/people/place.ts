import type { Person } from "./person";

/** How long both may stand at the same place: keys, Axe and two browsers on two busy cores need their time. */
const PATIENCE = 60_000;

/** Where someone is in a talk, as their screen says. */
export type Place = { readonly id: string; readonly part: string; readonly stepNo: string; readonly doing: string };

/** Read in one go: it is asked for many times in a second. */
export const placeOf = ({ page }: Person): Promise<Place | null> =>
  page.evaluate(() => {
    const at = document.querySelector<HTMLElement>("[data-step]")?.dataset;
    return at ? { id: at.step ?? "", part: at.of ?? "", stepNo: at.stepNo ?? "", doing: at.part ?? "" } : null;
  });

/** A talk that stands still has something that these two cannot do: then what stopped them is told, not a time that ran out. */
export function watchForProgress() {
  const places = new Map<string, string>();
  let moved = Date.now();
  let trouble: unknown = "nothing to press";
  return {
    tell: (error: unknown): null => {
      trouble = error;
      return null;
    },
    isAt: ({ name }: Person, { stepNo, doing, part, id }: Place) => {
      const place = `${part}/${id} ${stepNo} ${doing}`;
      if (places.get(name) !== place) moved = Date.now();
      places.set(name, place);
      if (Date.now() - moved < PATIENCE) return;
      const stuck = [...places].map(([who, where]) => `${who} at ${where}`).join(", ");
      throw new Error(`the talk stands still: ${stuck}`, { cause: trouble });
    },
  };
}
