"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { pathOf } from "../../lib/room/paths";
import { MOST_SHOWN_TALKS } from "../../lib/room/share";
import type { TalkId } from "../../lib/values/ids";
import { type KnownFormat, titleOf } from "../back/formats";
import { useBack } from "../back/useBack";
import { Button, ButtonLink } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Trouble } from "../room/Trouble";
import type { Choices } from "./choices";
import { useShowing } from "./ShowingRoom";

type ChooseTalksProps = {
  readonly choices: Choices;
  readonly formats: readonly KnownFormat[];
  readonly pick: (talkId: TalkId, picked: boolean) => void;
  readonly onDone: () => void;
};

const AT_FIRST = 10;

/** First step: past talks of which something was kept, the newest first. */
export function ChooseTalks({ choices, formats, pick, onDone }: ChooseTalksProps) {
  const t = useTranslations("showing.which");
  const look = useTranslations("look");
  const named = useShowing();
  const { back } = useBack(named);
  const talks = (back.talks ?? []).filter(({ keep, deleted }) => keep !== "nothing" && !deleted);
  const [problem, setProblem] = useState<"missing" | "many" | null>(null);
  const most = MOST_SHOWN_TALKS;
  const goOn = () => {
    if (choices.size === 0) return setProblem("missing");
    if (choices.size > most) return setProblem("many");
    onDone();
  };
  const { roomId } = named.room;
  return (
    <Page home={pathOf.room(roomId)}>
      <Title step="which">{t("title")}</Title>
      <p className="text-ink-soft">{t("lead", { most })}</p>
      {back.talks === null && back.trouble === null && <p className="text-ink-soft">{t("opening")}</p>}
      {back.talks !== null && talks.length === 0 && <p>{t("empty")}</p>}
      {talks.length > 0 && <Talks {...{ talks, choices, formats, pick }} />}
      <Trouble trouble={back.trouble} />
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {problem && t(problem, { most })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {talks.length > 0 && <Button onClick={goOn}>{t("goOn")}</Button>}
        <ButtonLink kind="quiet" href={pathOf.shown(roomId)}>
          {look("back")}
        </ButtonLink>
      </div>
    </Page>
  );
}

type TalksProps = Omit<ChooseTalksProps, "onDone"> & { readonly talks: readonly PastTalk[] };

function Talks({ talks, choices, formats, pick }: TalksProps) {
  const t = useTranslations("showing.which");
  const back = useTranslations("back");
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" });
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t("legend")}</legend>
      {talks.slice(0, shown).map((talk) => (
        <Checkbox
          key={talk.talkId}
          checked={choices.has(talk.talkId)}
          onChange={({ target }) => pick(talk.talkId, target.checked)}
        >
          <span className="flex flex-col">
            <span className="font-serif text-said wrap-anywhere">
              {talk.topic ?? t(talk.opened ? "noTopic" : "opening")}
            </span>
            <span className="text-small text-ink-soft">
              {`${day.format(talk.began)} · ${titleOf(formats, talk) ?? back("anotherFormat")}`}
            </span>
          </span>
        </Checkbox>
      ))}
      {talks.length > shown && (
        <div className="pt-2">
          <Button kind="quiet" onClick={() => setShown(shown + AT_FIRST)}>
            {t("more")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
