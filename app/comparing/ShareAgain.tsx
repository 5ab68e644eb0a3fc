"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { otherSeat } from "../../lib/values/seat";
import { Button, ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";

type ShareAgainProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** The partner has lost all keys: first the two compare words, then this one says whether to share again what they kept. */
export function ShareAgain({ room, line }: ShareAgainProps) {
  const t = useTranslations("room.anew");
  const { busy, trouble, run } = useDoing();
  const name = room.names[otherSeat(room.seat)] ?? t("partner");
  if (room.checked !== "compared") {
    return (
      <Notice tone="warm">
        <h2 className="text-heading">{t("theirs.title", { name })}</h2>
        <p>{t("theirs.words", { name })}</p>
        <ButtonLink href={pathOf.words(room.roomId)} wide>
          {t("compare")}
        </ButtonLink>
      </Notice>
    );
  }
  return (
    <Notice tone="warm">
      <h2 className="text-heading">{t("share.title", { name })}</h2>
      <p>{t("share.words", { name })}</p>
      <Button wide busy={busy} onClick={() => void run(() => line.shareAgain(true))}>
        {t("share.yes", { name })}
      </Button>
      <Button wide kind="quiet" busy={busy} onClick={() => void run(() => line.shareAgain(false))}>
        {t("share.no")}
      </Button>
      <p className="text-small text-ink-soft">{t("share.noHint", { name })}</p>
      <Trouble trouble={trouble} />
    </Notice>
  );
}
