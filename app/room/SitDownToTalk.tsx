import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { otherSeat } from "../../lib/values/seat";
import type { TalkLine } from "../../lib/wire/routes/talks";
import { ButtonLink } from "../look/Button";

const LIVE = {
  gathering: "joinGathering",
  running: "joinRunning",
  paused: "joinPaused",
  resting: "joinResting",
} as const;

const isLive = (talk: TalkLine): talk is TalkLine & { readonly status: keyof typeof LIVE } => talk.status !== "closed";

/** The way to the talk at hand, or to a new one. A room has one talk at a time. */
export function SitDownToTalk({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.paired");
  const name = room.names[otherSeat(room.seat)];
  const live = room.talks.find(isLive);
  return (
    <div className="flex flex-col gap-3 rounded-card border border-amber-line bg-amber-wash p-5 sm:p-7">
      <p>{live ? t(LIVE[live.status]) : name === null ? t("startHintNameless") : t("startHint", { name })}</p>
      {live ? (
        <ButtonLink href={pathOf.talk(room.roomId, live.talkId)} wide>
          {t("join")}
        </ButtonLink>
      ) : (
        <ButtonLink href={pathOf.start(room.roomId)} wide>
          {t("start")}
        </ButtonLink>
      )}
    </div>
  );
}
