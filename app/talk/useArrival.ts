"use client";

import { useEffect } from "react";
import { AGREEMENTS, placeIn } from "../../lib/room/paths";

/** Leads to the place in the notes that the address names, once it is there: unfolds it, and gives it the focus. */
export function useArrival(): void {
  useEffect(() => {
    if (location.hash === `#${AGREEMENTS}`) return arriveAt(document.querySelector(`#${AGREEMENTS} h2`));
    const seq = placeIn(location.hash);
    const place = seq === null ? null : document.querySelector<HTMLElement>(`main [data-seq="${seq}"]`);
    if (place === null) return;
    const fold = place.closest("details");
    if (fold) fold.open = true;
    place.classList.add("bg-glow", "rounded-soft");
    arriveAt(place);
  }, []);
}

function arriveAt(place: HTMLElement | null): void {
  if (place === null) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}
