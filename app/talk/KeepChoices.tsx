"use client";

import { useTranslations } from "next-intl";
import { keepsOffered } from "../../lib/talk/offered";
import type { Skeleton } from "../../lib/talk/skeleton";
import type { Keep } from "../../lib/talk/talk";
import { Choices } from "../look/Choices";
import { Notice } from "../look/Notice";

type KeepChoicesProps = {
  readonly skeleton: Skeleton;
  readonly chosen: Keep | null;
  readonly onChoose: (keep: Keep) => void;
};

/** What shall be kept, no more than the format itself keeps; where it keeps nothing, that is said and not asked. [G7] */
export function KeepChoices({ skeleton, chosen, onChoose }: KeepChoicesProps) {
  const t = useTranslations("talk.gathering");
  const keeps = keepsOffered(skeleton);
  if (keeps.length === 1)
    return (
      <Notice>
        <p className="font-semibold">{t("keepsNothing")}</p>
        <p className="text-small text-ink-soft">{t("keepNothingHint")}</p>
      </Notice>
    );
  const choiceOf = (value: Keep) => {
    switch (value) {
      case "everything":
        return { value, label: t("keepEverything"), hint: t("keepEverythingHint") };
      case "notes":
        return { value, label: t("keepNotes"), hint: t("keepNotesHint") };
      case "nothing":
        return { value, label: t("keepNothing"), hint: t("keepNothingHint") };
    }
  };
  return (
    <Choices
      legend={t("keep")}
      hint={t(keeps.includes("everything") ? "keepHint" : "keepAtMostNotes")}
      choices={keeps.map(choiceOf)}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
