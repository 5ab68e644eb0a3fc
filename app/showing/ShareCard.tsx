"use client";

import { useLocale, useTranslations } from "next-intl";
import type { OpenShare } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { awaitedOn, shareStanding } from "../../lib/room/share";
import type { Instant } from "../../lib/values/time";
import { Button, ButtonLink } from "../look/Button";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { useMoment } from "../look/useMoment";
import type { Doing } from "../room/useDoing";
import { EndShare } from "./EndShare";
import { ShareLink } from "./ShareLink";
import { useShowing } from "./ShowingRoom";

type CardProps = {
  readonly share: OpenShare;
  readonly doing: Doing;
  readonly now: Instant;
  readonly partner: string;
};

/** One share: how it stands, what is in it, how often it was read, and what can be done. What waits for an answer looks like a letter of the other's. */
export function ShareCard({ share, doing, now, partner }: CardProps) {
  const { room } = useShowing();
  const standing = shareStanding(share, now);
  const forMe = awaitedOn(share) === room.seat;
  const letter = share.by === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  const read = standing === "open" || standing === "ended";
  return (
    <li className={classes("flex flex-col gap-4 rounded-card border p-5", forMe ? letter : "border-line bg-table")}>
      <Standing {...{ share, now, partner }} />
      <WhatIsIn share={share} />
      {read && <TimesRead share={share} />}
      {standing === "open" && <ShareLink link={share.link} />}
      <Acts {...{ share, doing, now }} />
    </li>
  );
}

function Standing({ share, now, partner: name }: Omit<CardProps, "doing">) {
  const t = useTranslations("showing.said");
  const { room } = useShowing();
  const moment = useMoment();
  const standing = shareStanding(share, now);
  const time = moment(share.expiresAt ?? now);
  const said = {
    waiting: t(share.by === room.seat ? "waitingMine" : "waitingTheirs", { name }),
    open: t("open", { time }),
    ended: t("ended", { time }),
    declined: t("declined", { name }),
  };
  return (
    <p className="flex items-start gap-2.5 text-small">
      <PersonMark seat={share.by} lit={standing === "waiting" || standing === "open"} className="mt-1 size-4" />
      {said[standing]}
    </p>
  );
}

/** The talks in it, by what they were about. */
function WhatIsIn({ share: { held } }: Pick<CardProps, "share">) {
  const t = useTranslations("showing");
  const shown = useTranslations("shown");
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" });
  if (held === null) return <p className="text-ink-soft">{t("locked")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {held.talks.map(({ title, began, said }) => (
        <li key={began} className="flex flex-col">
          <span className="font-serif text-said wrap-anywhere">{title ?? shown("untitled")}</span>
          <span className="text-small text-ink-soft">{`${day.format(began)} · ${t(said ? "saidToo" : "notes")}`}</span>
        </li>
      ))}
    </ul>
  );
}

function TimesRead({ share: { timesRead, lastReadAt } }: Pick<CardProps, "share">) {
  const t = useTranslations("showing");
  const moment = useMoment();
  return (
    <p role="status" className="font-medium">
      {t("read", { count: timesRead, time: lastReadAt === null ? "" : moment(lastReadAt) })}
    </p>
  );
}

function Acts({ share, doing, now }: Omit<CardProps, "partner">) {
  const t = useTranslations("showing");
  const { room, line } = useShowing();
  const { shareId } = share;
  const letGo = () => void doing.run(() => line.letShareGo(shareId));
  const look = (kind: "main" | "quiet") => (
    <ButtonLink kind={kind} href={pathOf.share(room.roomId, shareId)}>
      {t("look")}
    </ButtonLink>
  );
  switch (shareStanding(share, now)) {
    case "waiting":
      return share.by === room.seat ? (
        <div className="flex flex-wrap items-center gap-3">
          {look("quiet")}
          <Button kind="plain" className="text-small" disabled={doing.busy} onClick={letGo}>
            {t("takeBack")}
          </Button>
        </div>
      ) : (
        <div>{look("main")}</div>
      );
    case "open":
      return (
        <div className="flex flex-wrap items-center gap-3">
          {look("quiet")}
          <EndShare doing={doing} onEnd={() => line.letShareGo(shareId)} />
        </div>
      );
    case "ended":
    case "declined":
      return (
        <div>
          <Button kind="quiet" disabled={doing.busy} onClick={letGo}>
            {t(share.state === "declined" ? "allRight" : "putAway")}
          </Button>
        </div>
      );
  }
}
