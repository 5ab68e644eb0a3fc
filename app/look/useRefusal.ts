"use client";

import { type Messages, useTranslations } from "next-intl";

/** Every refusal that has its sentence. */
export type NamedRefusal = keyof Messages["refusals"];

/** Gives a refusal's sentence: what the person can do now. */
export function useRefusal(): (refusal: NamedRefusal) => string {
  const t = useTranslations("refusals");
  return (refusal) => t(refusal);
}
