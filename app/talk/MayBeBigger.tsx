"use client";

import { useTranslations } from "next-intl";
import type { TalkEvent } from "../../lib/talk/event";
import { mayBeBigger, timeOutsIn } from "../../lib/talk/pauses";
import { HelpLink } from "../help/HelpLink";
import { Notice } from "../look/Notice";
import { usePast } from "../start/usePast";
import { useTable } from "./table";

type MayBeBiggerProps = {
  /** What happened in the talks before this one, the newest first. */
  readonly before: readonly (readonly TalkEvent[])[];
};

/** After many time-outs a gentle word to oneself, worked out here and kept nowhere. To open what it leads to is no request. */
export function MayBeBigger({ before }: MayBeBiggerProps) {
  const t = useTranslations("talk.bigger");
  const { snapshot } = useTable();
  if (!mayBeBigger(snapshot.events, before)) return null;
  return (
    <Notice tone="warm">
      <p>{t("words")}</p>
      <p className="text-small text-ink-soft">{t("own")}</p>
      <HelpLink at="bigger" className="flex min-h-12 items-center self-start font-semibold">
        {t("go")}
      </HelpLink>
    </Notice>
  );
}

/** The same at the end of a talk, where the talks before it are looked at too if there was a time-out in this one. */
export function BiggerAtTheEnd() {
  const { snapshot, room } = useTable();
  const hadOne = timeOutsIn(snapshot.events) > 0;
  const others = room.talks.filter(({ talkId }) => talkId !== snapshot.talkId);
  const { any } = usePast(hadOne ? { ...room, talks: others } : null, "");
  return <MayBeBigger before={any} />;
}
