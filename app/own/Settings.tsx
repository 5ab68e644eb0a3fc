"use client";

import { useTranslations } from "next-intl";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { Checkbox } from "../look/Checkbox";
import { Choices } from "../look/Choices";

const TOPICS = [
  ["any", "topicAny"],
  ["not-us", "topicNotUs"],
  ["given", "topicGiven"],
] as const;

const KEEPS = [
  ["any", null, "keepsAny"],
  ["notes", "notes", "keepsNotes"],
  ["nothing", "nothing", "keepsNothing"],
] as const;

type SettingsProps = { readonly own: OwnFormat; readonly onWrite: (own: OwnFormat) => void };

/** What a talk in it starts with, and how much of it is ever kept. */
export function Settings({ own, onWrite }: SettingsProps) {
  const t = useTranslations("own.build");
  const { gate, keeps } = own;
  return (
    <details className="rounded-card border border-line px-4 py-1">
      <summary className="flex min-h-12 cursor-pointer items-center font-medium">{t("more")}</summary>
      <div className="flex flex-col gap-6 pt-2 pb-4">
        <Checkbox
          checked={gate.calm}
          onChange={(event) => onWrite({ ...own, gate: { ...gate, calm: event.target.checked } })}
        >
          {t("calm")}
        </Checkbox>
        <Choices
          legend={t("topic")}
          choices={TOPICS.map(([value, label]) => ({ value, label: t(label) }))}
          chosen={gate.topic}
          onChoose={(topic) => onWrite({ ...own, gate: { ...gate, topic } })}
        />
        <Choices
          legend={t("keeps")}
          choices={KEEPS.map(([value, , label]) => ({ value, label: t(label) }))}
          chosen={KEEPS.find(([, kept]) => kept === keeps)?.[0] ?? "any"}
          onChoose={(value) => onWrite({ ...own, keeps: KEEPS.find(([name]) => name === value)?.[1] ?? null })}
        />
      </div>
    </details>
  );
}
