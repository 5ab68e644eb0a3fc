"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../look/Button";
import { CopyButton } from "../../look/CopyButton";
import { FoldAway } from "../../look/FoldAway";
import { useTable } from "../table";
import { OnlyYou } from "./OnlyYou";
import { useAlone } from "./useAlone";

/** What this partner wrote to oneself in this talk, folded away; but for steps whose words are on the screen already. */
export function OnlyYours({ but = [] }: { readonly but?: readonly (string | undefined)[] }) {
  const { snapshot } = useTable();
  const steps = snapshot.talk?.skeleton.parts.flatMap(({ steps }) => steps) ?? [];
  return steps
    .filter(({ id, shown }) => shown === "to-oneself" && !but.includes(id))
    .map(({ id }) => <Folded key={id} step={id} />);
}

function Folded({ step }: { readonly step: string }) {
  const t = useTranslations("talk.writing");
  const { draft, text } = useAlone(step);
  if (text === "") return null;
  return (
    <FoldAway title={t("yours")}>
      <OnlyYou />
      <p className="font-serif text-said break-words whitespace-pre-wrap">{text}</p>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={text} label={t("copy")} />
        <Button kind="plain" onClick={() => void draft.clear()}>
          {t("letGo")}
        </Button>
      </div>
    </FoldAway>
  );
}
