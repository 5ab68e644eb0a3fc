"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Title } from "../look/Title";
import type { StepsOf } from "./steps";

type StepTitleProps = {
  readonly step: string;
  readonly steps: StepsOf;
  /** How far after the first step. */
  readonly after: number;
  readonly children: ReactNode;
};

/** A step's title, numbered where the steps are. */
export function StepTitle({ step, steps, after, children }: StepTitleProps) {
  const t = useTranslations("look");
  return (
    <Title step={step} above={t("step", { step: steps.first + after, steps: steps.of })}>
      {children}
    </Title>
  );
}
