"use client";

import { useState } from "react";
import type { OpenTopic } from "../../lib/line/roomTypes";
import type { TopicId } from "../../lib/values/ids";
import { type KeptText, useKeptText } from "../room/useKeptText";
import type { Told } from "./card";
import { useStart } from "./Starting";

/** What a talk to come is about, and whether it hurts. */
export type TopicAtHand = {
  /** The topic as it would be sealed; empty while there is none. */
  readonly text: string;
  readonly field: KeptText["field"];
  /** What the format brings itself; null where the two name one. */
  readonly given: string | null;
  /** The one that came along from the shelf. */
  readonly carried: OpenTopic | null;
  readonly hurts: boolean;
  readonly markHurts: (hurts: boolean) => void;
  readonly take: (topic: OpenTopic) => void;
  readonly clear: () => void;
};

/** The format's own topic, or one from the shelf, or one's own words, kept while they are typed. */
export function useTopic(
  { topic: given = null }: { readonly topic?: string | null } & Pick<Told, "title">,
  topicId: TopicId | null,
): TopicAtHand {
  const { roomId, named } = useStart();
  const { text, field, clear } = useKeptText(`about:${roomId}:${topicId ?? ""}`);
  const [touched, setTouched] = useState(false);
  const [taken, setTaken] = useState<OpenTopic | null>(null);
  const [marked, setMarked] = useState<boolean | null>(null);
  const carried = named?.room.topics.find((topic) => topic.topicId === topicId) ?? null;
  const value = touched || text !== "" ? text : (carried?.text ?? "");
  const fromShelf = taken?.text === value ? taken : carried?.text === value ? carried : null;
  return {
    text: (given ?? value).trim(),
    field: {
      ...field,
      value,
      onChange: (event) => {
        setTouched(true);
        field.onChange(event);
      },
    },
    given,
    carried,
    hurts: given === null && (marked ?? fromShelf?.hurts ?? false),
    markHurts: setMarked,
    take: (topic) => {
      setTouched(true);
      setTaken(topic);
      setMarked(null);
      field.onChange({ target: { value: topic.text ?? "" } });
    },
    clear,
  };
}
