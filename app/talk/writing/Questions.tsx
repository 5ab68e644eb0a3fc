"use client";

import { useState } from "react";
import { useFormat } from "../format";
import { useTable } from "../table";
import { OnOffer } from "./OnOffer";
import { notYetAsked, questionAt, startFor, withOffered } from "./questions";
import { useSaid } from "./useSaid";

export type QuestionsProps = {
  readonly depth: 1 | 2 | 3;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A question of the format's own on offer, another one, and always one's own. What was asked in this talk is not offered again. */
export function Questions({ depth, value, onChange }: QuestionsProps) {
  const { snapshot } = useTable();
  const [leafed, setLeafed] = useState(0);
  const all = useFormat()?.questions?.[depth] ?? [];
  const left = notYetAsked(all, useSaid());
  const question = questionAt(left, startFor(snapshot.talkId), leafed);
  if (question === null) return null;
  return (
    <OnOffer
      question={question}
      taken={value.includes(question)}
      onTake={() => onChange(withOffered(value, question, all))}
      onAnother={left.length > 1 ? () => setLeafed(leafed + 1) : null}
    />
  );
}
