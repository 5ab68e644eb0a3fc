"use client";

import { useEffect, useState } from "react";
import type { Format, Writing } from "../../../lib/talk/format";
import { LIBRARY } from "../../../lib/talk/formats/generated/library";
import { openerWriting } from "../../../lib/talk/opener";
import { useTable } from "../table";

const PLAIN: Writing = {};

/** How the step at hand is written in the talk's format; null until its data is here. Plain where the library has no such format. */
export function useWriting(stepId: string): Writing | null {
  const writing = useFormatWriting();
  return writing && (writing[stepId] ?? openerWriting[stepId] ?? PLAIN);
}

/** The same for all steps of the talk's format that are written in a way of their own. */
export function useFormatWriting(): Format["writing"] | null {
  const { snapshot } = useTable();
  const id = snapshot.talk?.skeleton.format ?? "";
  const [found, setFound] = useState<{ readonly id: string; readonly writing: Format["writing"] } | null>(null);
  useEffect(() => {
    let here = true;
    const fetched = LIBRARY[id]?.() ?? Promise.resolve(null);
    void fetched.catch(() => null).then((format) => here && setFound({ id, writing: format?.writing ?? {} }));
    return () => {
      here = false;
    };
  }, [id]);
  return found?.id === id ? found.writing : null;
}
