"use client";

import { useEffect, useState } from "react";

/** A screen reader is told once nobody has typed or chosen for so long. */
const PAUSE = 700;

/** Says how much is shown, politely, and not at every letter. It stays while what is shown changes, or nobody would hear it. */
export function Announced({ children }: { readonly children: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(children), PAUSE);
    return () => clearTimeout(timer);
  }, [children]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
