"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextArea } from "../../look/TextArea";
import { useTable } from "../table";
import { useFilled } from "../useStepWords";
import type { Composing } from "./useComposing";

/** How long a text may be: one place alone, and several together. */
const ONE = 4_000;
const TOGETHER = 6_000;

type PlacesProps = {
  readonly composing: Composing;
  readonly busy: boolean;
  /** What belongs to a place and stands under it. */
  readonly under?: (place: number) => ReactNode;
  /** Told which place one touches or writes in. */
  readonly onEnter?: (place: number) => void;
};

/** Where one writes at a step: one place, or several with a name each and the beginning of the line that they become. */
export function Places({ composing, busy, under, onEnter }: PlacesProps) {
  const t = useTranslations("talk.writing");
  const { partner } = useTable();
  const fill = useFilled();
  const { sentences, fields, values, write, loaded, closed } = composing;
  const readOnly = !loaded || closed || busy;
  if (fields.length === 0)
    return (
      <TextArea
        label={fill(sentences.place, { partner })}
        value={values[0] ?? ""}
        readOnly={readOnly}
        rows={4}
        maxLength={ONE}
        onChange={(event) => write(0, event.target.value)}
      />
    );
  return (
    <fieldset className="flex flex-col gap-6">
      <legend className="sr-only">{fill(sentences.place, { partner })}</legend>
      {fields.map(({ label, stem }, place) => (
        <div key={label} className="flex flex-col gap-3">
          <TextArea
            label={fill(label, { partner })}
            hint={<span className="font-serif text-said text-ink-soft">{t("stem", { stem })}</span>}
            value={values[place] ?? ""}
            readOnly={readOnly}
            rows={2}
            className="min-h-20"
            maxLength={Math.floor(TOGETHER / fields.length)}
            // Not the focus: on the way down with Tab it comes to every place.
            onPointerDown={() => onEnter?.(place)}
            onChange={(event) => {
              onEnter?.(place);
              write(place, event.target.value);
            }}
          />
          {under?.(place)}
        </div>
      ))}
    </fieldset>
  );
}
