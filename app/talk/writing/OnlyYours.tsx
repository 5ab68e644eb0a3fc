"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../look/Button";
import { CopyButton } from "../../look/CopyButton";
import { useTable } from "../table";
import { OnlyYou } from "./OnlyYou";
import { useAlone } from "./useAlone";

/** What this partner wrote to oneself in this talk, folded away; but for the step where it is being written. */
export function OnlyYours({ but = null }: { readonly but?: string | null }) {
  const { snapshot } = useTable();
  const steps = snapshot.talk?.skeleton.parts.flatMap(({ steps }) => steps) ?? [];
  return steps
    .filter(({ id, shown }) => shown === "to-oneself" && id !== but)
    .map(({ id }) => <Folded key={id} step={id} />);
}

function Folded({ step }: { readonly step: string }) {
  const t = useTranslations("talk.writing");
  const { draft, text } = useAlone(step);
  if (text === "") return null;
  return (
    <details className="rounded-card border border-line px-4 py-1">
      <summary className="flex min-h-12 cursor-pointer items-center font-medium">{t("yours")}</summary>
      <div className="flex flex-col gap-4 pt-2 pb-4">
        <OnlyYou />
        <p className="font-serif text-said break-words whitespace-pre-wrap">{text}</p>
        <div className="flex flex-wrap gap-3">
          <CopyButton text={text} label={t("copy")} />
          <Button kind="plain" onClick={() => void draft.clear()}>
            {t("letGo")}
          </Button>
        </div>
      </div>
    </details>
  );
}
