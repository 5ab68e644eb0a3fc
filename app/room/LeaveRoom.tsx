"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { otherSeat } from "../../lib/values/seat";
import { AskedOnce } from "../look/AskedOnce";
import { ButtonLink } from "../look/Button";
import { Trouble } from "./Trouble";
import { useDoing } from "./useDoing";

type LeaveRoomProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** Either leaves for good, alone, at once and without a reason, also in the middle of a talk; it is asked once. [M10] */
export function LeaveRoom({ room, line }: LeaveRoomProps) {
  const t = useTranslations("room.leave");
  const router = useRouter();
  const { busy, trouble, run, forget } = useDoing();
  const name = room.names[otherSeat(room.seat)] ?? t("theOther");
  const leave = async () => {
    const done = await run(line.closeRoom);
    if (done) router.replace(pathOf.room(room.roomId));
    return done;
  };
  const paired = room.stage === "paired";
  const shared = room.talks.some(({ status, deleted }) => status === "closed" && !deleted);
  return (
    <AskedOnce
      words={{ open: t("open"), title: t(paired ? "title" : "titleAlone"), go: t("go"), back: t("back") }}
      className="-ml-3 text-left text-small"
      busy={busy}
      onOpen={forget}
      onGo={leave}
      trouble={<Trouble trouble={trouble} />}
    >
      <p>{t(paired ? "text" : "textAlone", { name })}</p>
      <p className="text-ink-soft">{t(paired ? "keeps" : "keepsAlone")}</p>
      {shared && (
        <p className="text-ink-soft">
          {t("before", { name })}{" "}
          <ButtonLink kind="plain" className="-mx-3 min-h-0 py-1 text-small" href={pathOf.back(room.roomId)}>
            {t("toTalks")}
          </ButtonLink>
        </p>
      )}
    </AskedOnce>
  );
}
