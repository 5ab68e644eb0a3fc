"use client";

import { useTranslations } from "next-intl";
import type { ClockChoice } from "../../lib/talk/clock";
import { clocksOffered, hasFirmNature } from "../../lib/talk/offered";
import type { Skeleton } from "../../lib/talk/skeleton";
import { Choices } from "../look/Choices";

type ClockChoicesProps = {
  readonly skeleton: Skeleton;
  readonly chosen: ClockChoice | null;
  readonly onChoose: (clock: ClockChoice) => void;
};

/** Which clock is right for oneself, among those that make a difference in this format; nothing where it has none. [C14] */
export function ClockChoices({ skeleton, chosen, onChoose }: ClockChoicesProps) {
  const t = useTranslations("talk.gathering");
  const clocks = clocksOffered(skeleton);
  if (clocks.length === 0) return null;
  const firmByNature = hasFirmNature(skeleton);
  const choiceOf = (value: ClockChoice) => {
    if (firmByNature && !clocks.includes("gentle"))
      return value === "firm"
        ? { value, label: t("clockAsItIs"), hint: t("clockAsItIsHint") }
        : { value, label: t("clockTenTimes"), hint: t("clockTenTimesHint") };
    switch (value) {
      case "none":
        return { value, label: t("clockNone"), hint: t(firmByNature ? "clockNoneMixedHint" : "clockNoneHint") };
      case "gentle":
        return { value, label: t("clockGentle"), hint: t("clockGentleHint") };
      case "firm":
        return { value, label: t("clockFirm"), hint: t("clockFirmHint") };
    }
  };
  return (
    <Choices
      legend={t("clock")}
      hint={t("clockHint")}
      choices={clocks.map(choiceOf)}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
