"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { type FeltByTalk, openFeltHeard } from "../../lib/line/feltHeard";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import type { RoomId } from "../../lib/values/ids";
import type { Seat } from "../../lib/values/seat";
import { FoldAway } from "../look/FoldAway";
import { useSelf } from "../private/useSelf";
import { Trouble } from "../room/Trouble";
import { ownZone } from "../room/useSpokenTime";
import { FeltChart } from "./FeltChart";
import { feltByMonth, pictureOf, pointsOf } from "./feltPicture";

type FeltOverTimeProps = { readonly roomId: RoomId; readonly seat: Seat; readonly talks: readonly PastTalk[] };

/** How much one felt heard, talk by talk. Folded away: two may look back together, and this is for one of them. Fetched once it is opened. */
export function FeltOverTime(props: FeltOverTimeProps) {
  const t = useTranslations("back.felt");
  const [opened, setOpened] = useState(false);
  return (
    <FoldAway title={t("title")} onOpen={() => setOpened(true)}>
      {opened && <Opened {...props} />}
    </FoldAway>
  );
}

function Opened({ roomId, seat, talks }: FeltOverTimeProps) {
  const t = useTranslations("back.felt");
  const felt = useFelt(roomId);
  const points = useMemo(() => (felt === null || "not" in felt ? [] : pointsOf(talks, felt)), [talks, felt]);
  const picture = useMemo(() => pictureOf(points, ownZone()), [points]);
  const month = new Intl.DateTimeFormat(useLocale(), { month: "long", year: "numeric" });
  if (felt === null) return <p className="text-ink-soft">{t("opening")}</p>;
  if ("not" in felt) return <Trouble trouble={felt.not} />;
  if (picture === null) return <p>{t("few")}</p>;
  const [first, last] = [month.format(points[0]?.at), month.format(points.at(-1)?.at)];
  return (
    <figure className="flex flex-col gap-3">
      <FeltChart picture={picture} seat={seat} />
      <ul className="sr-only">
        {feltByMonth(points, ownZone()).map(({ first: start, felt: numbers }) => (
          <li key={start}>{t("month", { month: month.format(start), felt: numbers.join(", ") })}</li>
        ))}
      </ul>
      <figcaption className="flex flex-col gap-1 text-small text-ink-soft">
        <span>
          {first === last ? t("oneMonth", { month: first }) : t("months", { first, last })} {t("what")}
        </span>
        <span>{t("only")}</span>
      </figcaption>
    </figure>
  );
}

function useFelt(roomId: RoomId): FeltByTalk | { readonly not: RoomTrouble } | null {
  const self = useSelf();
  const [felt, setFelt] = useState<FeltByTalk | { readonly not: RoomTrouble } | null>(null);
  useEffect(() => {
    let here = true;
    void openFeltHeard(self, roomId).then((found) => here && setFelt(found));
    return () => {
      here = false;
    };
  }, [self, roomId]);
  return felt;
}
