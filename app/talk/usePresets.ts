"use client";

import { useEffect, useState } from "react";
import type { Preset } from "../../lib/talk/format";
import { LIBRARY } from "../../lib/talk/formats/generated/library";

const NONE: readonly Preset[] = [];

/** The presets of a format of the library, fetched when they are asked for; none for any other. */
export function usePresets(format: string): readonly Preset[] {
  const [found, setFound] = useState<{ readonly format: string; readonly presets: readonly Preset[] } | null>(null);
  useEffect(() => {
    let here = true;
    const fetched = Object.hasOwn(LIBRARY, format) ? LIBRARY[format] : undefined;
    // Without its presets a talk goes as well.
    void fetched?.().then(
      ({ presets }) => here && setFound({ format, presets }),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [format]);
  return found?.format === format ? found.presets : NONE;
}
