"use client";

import { useTranslations } from "next-intl";
import type { ReadTalk } from "../../../lib/line/readTalk";
import { morePrivateOf } from "../../../lib/talk/keeping";
import type { Keep, Talk } from "../../../lib/talk/talk";
import type { TalkId } from "../../../lib/values/ids";
import { between, type Instant, instant } from "../../../lib/values/time";
import { useMoment } from "../../look/useMoment";
import { useLength } from "../useLength";
import type { NamedRoom } from "../useNamedRoom";

const KEPT = { everything: "keptEverything", notes: "keptNotes", nothing: "keptNothing" } as const;
const LESS = { everything: "keptEverything", notes: "nowNotes", nothing: "nowNothing" } as const;

/** What is kept of a talk today: what the two chose at its close, or less where one has chosen less since. [N5] */
export function keptToday(talk: Talk | null, { room }: NamedRoom, talkId: TalkId): Keep {
  const chosen = talk?.status === "closed" ? talk.keep : "nothing";
  const line = room.talks.find((each) => each.talkId === talkId);
  return morePrivateOf(chosen, line?.keep ?? chosen);
}

/** When a talk began; when it was asked for, where it never did. */
export const begunAt = ({ log: { talk }, events }: ReadTalk): Instant =>
  (talk?.status === "closed" ? talk.began : null) ?? events[0]?.at ?? instant(0);

/** What stands under the title of a talk's notes: when it was, and what of it is kept today. */
export function useHeadOfNotes(
  read: ReadTalk,
  keep: Keep,
): { readonly when: string; readonly kept: readonly string[] } {
  const t = useTranslations("notes");
  const length = useLength();
  const moment = useMoment();
  const { talk } = read.log;
  const began = begunAt(read);
  if (talk?.status !== "closed") return { when: moment(began), kept: [t("notOver")] };
  const lasted = t("lasted", { time: length(between(began, talk.at)) });
  const kept = [t((keep === talk.keep ? KEPT : LESS)[keep])];
  if (talk.offTheRecordSince !== null && keep !== "nothing") kept.push(t("offTheRecord"));
  return { when: `${moment(began)} · ${lasted} · ${t(`ended.${talk.cause}`)}`, kept };
}
