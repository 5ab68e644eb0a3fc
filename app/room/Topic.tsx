"use client";

import { Feather } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OpenRoom, OpenTopic } from "../../lib/line/roomTypes";
import { isShown } from "../../lib/room/times";
import { otherSeat } from "../../lib/values/seat";
import { seconds } from "../../lib/values/time";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import type { OnTheShelf } from "./onTheShelf";
import { TopicActs } from "./TopicActs";
import { useNow } from "./useNow";
import { useSpokenTime } from "./useSpokenTime";

/** One topic: its words, from whom, where it stands, and what can be done with it. */
export function Topic(props: OnTheShelf) {
  const { topic, room } = props;
  const t = useTranslations("room.topics");
  const { seat, state, text, alone, hurts } = topic;
  const name = room.names[otherSeat(room.seat)];
  const from = seat === room.seat ? t("mine") : name === null ? t("theirsNameless") : t("theirs", { name });
  const stands = { waiting: false, "not-yet": t("notYet"), talked: t("talked") }[state];
  const time = useItsTime(topic, room);
  const said = [from, alone && t("onlyYou"), stands, time.said].filter(Boolean).join(" · ");
  return (
    <li className="flex flex-col gap-1.5 py-4">
      <p className={classes("font-serif text-said wrap-anywhere", state !== "waiting" && "text-ink-soft")}>
        {text ?? t("locked")}
      </p>
      <p className="flex flex-wrap items-center gap-x-2.5 text-small text-ink-soft">
        <PersonMark seat={seat} lit={state === "waiting"} className="size-3.5" />
        {said}
        {hurts && (
          <span className="inline-flex items-center gap-1.5 font-medium text-ink">
            <Feather aria-hidden="true" className="size-4" strokeWidth={1.75} />
            {t("hurting")}
          </span>
        )}
      </p>
      {state === "not-yet" && <p className="text-small text-ink-soft">{t("notYetWords")}</p>}
      <TopicActs {...props} timeStands={time.stands} />
    </li>
  );
}

/** Whether a time for a topic is on the table, and how that is said. */
function useItsTime({ topicId }: OpenTopic, { proposals, seat }: OpenRoom) {
  const t = useTranslations("room.topics");
  const now = useNow(seconds(20));
  const { spoken } = useSpokenTime();
  const its = proposals.find((each) => each.topicId === topicId && each.letGoBy === null && isShown(each, seat, now));
  if (its === undefined) return { stands: false, said: null };
  return { stands: true, said: its.state === "agreed" && its.time ? spoken(its.time, now) : t("timeOpen") };
}
