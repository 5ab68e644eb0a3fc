"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Leftover } from "../../lib/line/types";
import { Button } from "../look/Button";
import { CopyButton } from "../look/CopyButton";
import { classes } from "../look/classes";
import { Notice } from "../look/Notice";
import { useTable } from "./table";
import { readable } from "./writing/fields";

type LeftoversProps = {
  /** The step at hand; what was written for those before it is offered. */
  readonly before: number;
  /** Null where nothing can be written any more. */
  readonly onUse: ((text: string) => void) | null;
  /** The talk was stopped in the middle of it. */
  readonly stopped?: boolean;
};

/** What was written for a step that was over before it was sent: offered, never sent by itself. [U4] */
export function Leftovers({ before, onUse, stopped = false }: LeftoversProps) {
  const t = useTranslations("talk.draft");
  const { browser, snapshot } = useTable();
  const { talkId } = snapshot;
  const [found, setFound] = useState<readonly Leftover[]>([]);
  useEffect(() => {
    let here = true;
    void browser.drafts.leftovers(talkId, before).then((leftovers) => here && setFound(leftovers));
    return () => {
      here = false;
    };
  }, [browser, talkId, before]);
  const letGo = async (stepNo: number) => {
    await browser.drafts.letLeftoverGo(talkId, stepNo);
    setFound((before) => before.filter((each) => each.stepNo !== stepNo));
  };
  return found.map(({ stepNo, text }) => (
    <Notice key={stepNo}>
      <p className="text-small">{t(stopped ? "stopped" : "leftover")}</p>
      <p className="font-serif break-words whitespace-pre-wrap">{readable(text)}</p>
      <div className={classes("flex flex-wrap gap-x-3", onUse && "-ml-3")}>
        {onUse && (
          <Button
            kind="plain"
            onClick={() => {
              onUse(text);
              void letGo(stepNo);
            }}
          >
            {t("use")}
          </Button>
        )}
        {onUse === null && <CopyButton text={readable(text)} label={t("copy")} />}
        <Button kind="plain" onClick={() => void letGo(stepNo)}>
          {t("letGo")}
        </Button>
      </div>
    </Notice>
  ));
}
