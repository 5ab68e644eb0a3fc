"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { otherSeat } from "../../lib/values/seat";
import { AskedOnce } from "../look/AskedOnce";
import { useUnlocked } from "../unlock/Unlock";
import { browserLine } from "./browserLine";
import { Trouble } from "./Trouble";
import { useDoing } from "./useDoing";

type AfterLeavingProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** What one may still do about a closed room, each for oneself: keep it as it is, let one's side go, never be invited again. */
export function AfterLeaving({ room, line }: AfterLeavingProps) {
  const t = useTranslations("room.after");
  return (
    <section className="flex flex-col gap-4 rounded-card border border-line bg-table p-5 sm:p-7">
      <h2 className="text-heading">{t("title")}</h2>
      <p>{t("keep")}</p>
      <p className="text-small text-ink-soft">{t("untold")}</p>
      <div className="flex flex-col items-start">
        <DropSide room={room} line={line} />
        {room.accountIds[otherSeat(room.seat)] !== null && <Block room={room} line={line} />}
      </div>
    </section>
  );
}

function DropSide({ room, line }: AfterLeavingProps) {
  const t = useTranslations("room.after.drop");
  const router = useRouter();
  const unlocked = useUnlocked();
  const { busy, trouble, run, forget } = useDoing();
  const drop = async () => {
    if (!(await run(line.dropSide))) return false;
    // What this device cannot drop now is sealed, and opens by nobody else's key.
    await browserLine(unlocked)
      .forget(room.talks.map(({ talkId }) => talkId))
      .catch(() => {});
    router.replace("/room");
    return true;
  };
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      className="-ml-3"
      busy={busy}
      onOpen={forget}
      onGo={drop}
      trouble={<Trouble trouble={trouble} />}
    >
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("stays")}</p>
    </AskedOnce>
  );
}

function Block({ room, line }: AfterLeavingProps) {
  const t = useTranslations("room.after.block");
  const { busy, trouble, run, forget } = useDoing();
  const [done, setDone] = useState(false);
  const name = room.names[otherSeat(room.seat)] ?? t("theOther");
  const block = async () => {
    const blocked = await run(line.blockPartner);
    setDone(blocked);
    return blocked;
  };
  if (done) {
    return (
      <p role="status" className="py-3">
        {t("done", { name })}
      </p>
    );
  }
  return (
    <AskedOnce
      words={{ open: t("open", { name }), title: t("title", { name }), go: t("go"), back: t("back") }}
      className="-ml-3 text-left"
      busy={busy}
      onOpen={forget}
      onGo={block}
      trouble={<Trouble trouble={trouble} />}
    >
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("untold", { name })}</p>
    </AskedOnce>
  );
}
