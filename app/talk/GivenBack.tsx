"use client";

import { useTranslations } from "next-intl";
import { Button } from "../look/Button";
import { CopyButton } from "../look/CopyButton";
import { Notice } from "../look/Notice";
import { useTable } from "./table";

/** Words that came too late or could not be taken: theirs to hold for later, to copy, or to let go. Never lost. [U4] */
export function GivenBack() {
  const t = useTranslations("talk.givenBack");
  const { snapshot, line, browser } = useTable();
  const held = snapshot.givenBack.filter(({ text, act }) => text !== null && act.type !== "signal");
  const hold = async (cmdId: (typeof held)[number]["cmdId"], text: string) => {
    const thoughts = browser.drafts.thoughts(snapshot.talkId);
    const kept = await thoughts.hold(text).catch(() => false);
    thoughts.close();
    // Its only other copy goes once this one is safe.
    if (kept) await line.letGo(cmdId);
  };
  return held.map(({ cmdId, text, refusal }) => (
    <Notice key={cmdId} tone="warm" live>
      <h2 className="font-semibold">{t("title")}</h2>
      <p>{t(refusal === "turn-over" || refusal === "stale-epoch" ? refusal : "other")}</p>
      <p className="font-serif break-words whitespace-pre-wrap">{text}</p>
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" onClick={() => void hold(cmdId, text ?? "")}>
          {t("hold")}
        </Button>
        <CopyButton text={text ?? ""} label={t("copy")} />
        <Button kind="plain" onClick={() => void line.letGo(cmdId)}>
          {t("letGo")}
        </Button>
      </div>
    </Notice>
  ));
}
