"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { timeOutsOf } from "../../lib/talk/pauses";
import type { Begun } from "../../lib/talk/talk";
import { HelpLink } from "../help/HelpLink";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Notice } from "../look/Notice";
import { ownZone } from "../room/useSpokenTime";
import { ChooseReturn } from "./ChooseReturn";
import { lengthOfReturn, type Return, returnsOffered } from "./returns";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** From this time-out on, something else is kindly offered. */
const MANY = 3;

type TimeOutDialogProps = {
  readonly talk: Begun;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAnotherDay: () => void;
};

/** A time-out is one choice and one act: when to come back. */
export function TimeOutDialog({ talk, open, onClose, onAnotherDay }: TimeOutDialogProps) {
  const t = useTranslations("talk.timeOut");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text")}</p>
      <CallTimeOut talk={talk} onClose={onClose} />
      <OwnCount onAnotherDay={onAnotherDay} />
    </Dialog>
  );
}

/** How many time-outs one has called oneself: for nobody else, and without reproach. */
function OwnCount({ onAnotherDay }: Pick<TimeOutDialogProps, "onAnotherDay">) {
  const t = useTranslations("talk.timeOut");
  const { snapshot, seat } = useTable();
  const count = timeOutsOf(snapshot.events, seat) + 1;
  if (count === 1) return null;
  if (count < MANY) return <p className="text-small text-ink-soft">{t("ownCount", { count })}</p>;
  return (
    <Notice tone="warm">
      <p className="text-small text-ink-soft">{t("ownCount", { count })}</p>
      <p>{t("many")}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button kind="quiet" onClick={onAnotherDay}>
          {t("anotherDay")}
        </Button>
        <HelpLink className="flex min-h-12 items-center font-semibold">{t("help")}</HelpLink>
      </div>
    </Notice>
  );
}

function CallTimeOut({ talk, onClose }: Pick<TimeOutDialogProps, "talk" | "onClose">) {
  const t = useTranslations("talk.timeOut");
  const { browser } = useTable();
  const { act, busy, trouble } = useAct();
  const [from] = useState(browser.clock.now);
  const offered = returnsOffered(talk.rules, from, ownZone());
  const call = async (chosen: Return) => {
    const length = lengthOfReturn(chosen, from, browser.clock.now(), talk.rules);
    if (await act({ type: "callTimeOut", length })) onClose();
  };
  return (
    <>
      <ChooseReturn
        legend={t("when")}
        offered={offered}
        preset={offered[0]}
        from={from}
        now={from}
        go={t("call")}
        busy={busy}
        onChoose={(chosen) => void call(chosen)}
      >
        <Button kind="quiet" onClick={onClose}>
          {t("back")}
        </Button>
      </ChooseReturn>
      <Trouble why={trouble} />
    </>
  );
}
