"use client";

import { useTranslations } from "next-intl";
import { ZeroToTen } from "../look/ZeroToTen";

/** From here on a break is gently offered; formats.md B0 and B7. */
export const HEATED = 7;

type HowHeatedProps = { readonly chosen: number | null; readonly onChoose: (number: number) => void };

/** How heated one is, from 0 to 10: asked by this screen, for oneself. The number is never sent, never stored, and gone with the screen. */
export function HowHeated({ chosen, onChoose }: HowHeatedProps) {
  const t = useTranslations("talk.heat");
  return <ZeroToTen question={t("question")} hint={`${t("scale")} ${t("only")}`} chosen={chosen} onChoose={onChoose} />;
}
