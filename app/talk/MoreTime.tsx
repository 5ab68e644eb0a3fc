"use client";

import { useTranslations } from "next-intl";
import type { StepView } from "../../lib/talk/view";
import { Button } from "../look/Button";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useLength } from "./useLength";

/** More time: whoever writes may ask, and the other may give. */
export function MoreTime({ view }: { readonly view: StepView }) {
  const t = useTranslations("talk.clock");
  const length = useLength();
  const { snapshot, partner } = useTable();
  const { act, busy } = useAct();
  const { talk } = snapshot;
  if (talk?.status !== "running") return null;
  const asked = talk.step.timeAsked && view.part === "acting";
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
      {view.mayGiveTime && <p>{t("wants", { partner })}</p>}
      {view.mayGiveTime && (
        <Button kind="quiet" busy={busy} onClick={() => void act({ type: "giveTime" })}>
          {t("give", { time: length(talk.rules.extension) })}
        </Button>
      )}
      {asked && <p className="text-small text-ink-soft">{t("asked", { partner })}</p>}
      {view.mayAskTime && view.part === "acting" && (
        <Button kind="plain" className="-ml-3" busy={busy} onClick={() => void act({ type: "askTime" })}>
          {t("ask")}
        </Button>
      )}
    </div>
  );
}
