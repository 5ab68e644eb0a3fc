"use client";

import { useTranslations } from "next-intl";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { Checkbox } from "../look/Checkbox";
import { Select } from "../look/Select";
import { type KnownFormat, titleOf } from "./formats";
import type { Narrow } from "./narrowed";

type FiltersProps = {
  readonly narrow: Narrow;
  readonly onNarrow: (narrow: Narrow) => void;
  readonly topics: readonly string[];
  /** The formats that there are talks in. */
  readonly used: readonly string[];
  readonly formats: readonly KnownFormat[];
  readonly talks: readonly PastTalk[];
  /** There is a talk with an open agreement. */
  readonly anyOpen: boolean;
};

/** Every choice has a sign before it, so that no format or topic can be taken for "all of them". */
const ALL = "all";
const one = (value: string) => `one:${value}`;
const chosen = (value: string): string | null => (value === ALL ? null : value.slice("one:".length));

/** Narrows looking back to a kind of talk, to a topic, or to talks with an agreement that is still open. */
export function Filters({ narrow, onNarrow, topics, used, formats, talks, anyOpen }: FiltersProps) {
  const t = useTranslations("back");
  const nameOf = (format: string): string => {
    if (format === "own") return t("own");
    const talk = talks.find((each) => each.format === format);
    return (talk && titleOf(formats, talk)) ?? t("anotherFormat");
  };
  const choices = (all: string, values: readonly string[], name: (value: string) => string) => [
    { value: ALL, label: all },
    ...values.map((value) => ({ value: one(value), label: name(value) })),
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t("byFormat")}
        choices={choices(t("everyFormat"), used, nameOf)}
        chosen={narrow.format === null ? ALL : one(narrow.format)}
        onChoose={(value) => onNarrow({ ...narrow, format: chosen(value) })}
      />
      <Select
        label={t("byTopic")}
        choices={choices(t("everyTopic"), topics, (topic) => topic)}
        chosen={narrow.topic === null ? ALL : one(narrow.topic)}
        onChoose={(value) => onNarrow({ ...narrow, topic: chosen(value) })}
      />
      {(anyOpen || narrow.withOpen) && (
        <div className="sm:col-span-2">
          <Checkbox
            checked={narrow.withOpen}
            onChange={(event) => onNarrow({ ...narrow, withOpen: event.target.checked })}
          >
            {t("withOpen")}
          </Checkbox>
        </div>
      )}
    </div>
  );
}
