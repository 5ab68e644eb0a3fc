"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { ShowingTalk } from "../../lib/line/showing/roomShares";
import type { Chosen } from "../../lib/line/showing/shown";
import { pathOf } from "../../lib/room/paths";
import { SHARE_DAYS, type ShareDays } from "../../lib/room/share";
import type { TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Page } from "../look/Page";
import { Pills } from "../look/Pills";
import { Title } from "../look/Title";
import { ChosenTalk } from "./ChosenTalk";
import type { Choices, Make } from "./choices";
import { useShowing } from "./ShowingRoom";

type ChooseWhatProps = {
  readonly choices: Choices;
  readonly choose: (talkId: TalkId, chosen: Chosen) => void;
  readonly days: ShareDays;
  readonly onDays: (days: ShareDays) => void;
  readonly onBack: () => void;
  readonly onDone: (talks: readonly ShowingTalk[]) => void;
};

/** Second step: what of each talk is shown, line by line, and for how long. */
export function ChooseWhat({ choices, choose, days, onDays, onBack, onDone }: ChooseWhatProps) {
  const t = useTranslations("showing.what");
  const look = useTranslations("look");
  const { room } = useShowing();
  const { opening, missing, see, know } = useMade(choices, onDone);
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title step="what">{t("title", { count: choices.size })}</Title>
      <p className="text-ink-soft">{t("lead")}</p>
      {[...choices].map(([talkId, chosen]) => (
        <ChosenTalk
          key={talkId}
          {...{ talkId, chosen }}
          onChoose={(next) => choose(talkId, next)}
          onMake={(make) => know(talkId, make)}
        />
      ))}
      <Pills
        legend={t("days")}
        choices={SHARE_DAYS.map((count) => ({ value: String(count), label: t("day", { count }) }))}
        chosen={String(days)}
        onChoose={(value) => onDays(SHARE_DAYS.find((each) => String(each) === value) ?? days)}
      />
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {missing && t("missing")}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button busy={opening} onClick={see}>
          {t("see")}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {look("back")}
        </Button>
      </div>
    </Page>
  );
}

/** Makes the page once every chosen talk is open; before that it moves about, and nothing is to be pressed on it. */
function useMade(choices: Choices, onDone: ChooseWhatProps["onDone"]) {
  const makers = useRef(new Map<TalkId, Make>());
  const [open, setOpen] = useState(0);
  const [missing, setMissing] = useState(false);
  const see = () => {
    const talks = [...choices.keys()].flatMap((talkId) => makers.current.get(talkId)?.() ?? []);
    if (talks.some(hasWords)) onDone(talks);
    else setMissing(true);
  };
  const know = (talkId: TalkId, make: Make) => {
    makers.current.set(talkId, make);
    setOpen(makers.current.size);
  };
  return { opening: open < choices.size, missing, see, know };
}

const hasWords = ({ shown }: ShowingTalk): boolean =>
  shown.title !== null || shown.sections.some(({ lines }) => lines.some(({ is }) => is === "said"));
