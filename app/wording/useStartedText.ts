"use client";

import { useState } from "react";
import { type KeptText, useKeptText } from "../room/useKeptText";

/** Words being written, kept on this device; before anyone has typed, those that stand. */
export function useStartedText(keptAs: string, standing: string): Omit<KeptText, "loaded"> {
  const { text: kept, field, clear } = useKeptText(keptAs);
  const [touched, setTouched] = useState(false);
  const text = touched || kept !== "" ? kept : standing;
  const onChange: typeof field.onChange = (event) => {
    setTouched(true);
    field.onChange(event);
  };
  return { text, field: { ...field, value: text, onChange }, clear };
}
