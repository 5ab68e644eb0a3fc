"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { ChooseTime } from "./ChooseTime";
import type { OnTheShelf } from "./onTheShelf";
import { Trouble } from "./Trouble";

/** "Not now, but at …", or "not yet" without a time and without a reason. */
export function NotNow({ topic, line, doing, toHeading }: OnTheShelf) {
  const t = useTranslations("room");
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const { topicId, text } = topic;
  const ask = () => {
    doing.forget();
    setAsked(true);
  };
  const run = async (act: Parameters<typeof doing.run>[0]) => {
    if (!(await doing.run(act))) return;
    close();
    toHeading();
  };
  return (
    <>
      <Button kind="plain" className="text-small" aria-label={`${t("topics.notNow")}: ${text}`} onClick={ask}>
        {t("topics.notNow")}
      </Button>
      <Dialog open={asked} onClose={close} title={t("notNow.title")}>
        <p className="font-serif text-said wrap-anywhere">{text}</p>
        <ChooseTime
          legend={t("notNow.when")}
          go={t("notNow.offer")}
          busy={doing.busy}
          onChoose={(at) => void run(() => line.proposeTime({ topicId, text: "", at }))}
        />
        <Trouble trouble={doing.trouble} />
        <div className="flex flex-col gap-2 border-t border-line pt-4">
          <Button
            kind="quiet"
            wide
            disabled={doing.busy}
            onClick={() => void run(() => line.setTopicState(topicId, "not-yet"))}
          >
            {t("notNow.notYet")}
          </Button>
          <p className="text-small text-ink-soft">{t("notNow.notYetHint")}</p>
        </div>
      </Dialog>
    </>
  );
}
