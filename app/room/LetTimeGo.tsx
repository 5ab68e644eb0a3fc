"use client";

import { useTranslations } from "next-intl";
import { AskedOnce } from "../look/AskedOnce";
import type { OnTheTable } from "./onTheTable";

/** Lets a time go that both said yes to: asked once, done at once, no reason wanted. */
export function LetTimeGo({ proposal, line, doing, name }: OnTheTable) {
  const t = useTranslations("room.times");
  const weekly = proposal.kind === "weekly";
  const go = t(weekly ? "stop" : "letGo");
  return (
    <AskedOnce
      words={{ open: go, title: t(weekly ? "stopTitle" : "letGoTitle"), go, back: t("keepIt") }}
      className="text-small max-sm:-ml-3"
      busy={doing.busy}
      closesFirst
      onGo={() => doing.run(() => line.letTimeGo(proposal.proposalId))}
    >
      <p>{t(weekly ? "stopWords" : "letGoWords", { name })}</p>
      <p className="text-small text-ink-soft">{t("calendarLetGo")}</p>
    </AskedOnce>
  );
}
