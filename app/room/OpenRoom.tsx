"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ask } from "../../lib/line/ask";
import { openNewRoom } from "../../lib/line/pairingHost";
import { NAME_LENGTH } from "../../lib/room/room";
import { newId, type RoomId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useUnlocked } from "../unlock/Unlock";
import { Chairs } from "./Chairs";
import { Corner } from "./Corner";
import { SitDown } from "./SitDown";
import { ToKnow } from "./ToKnow";

/** Opening a room: first what to know before, then a chair. */
export function OpenRoom() {
  const [read, setRead] = useState(false);
  return read ? <TakeFirstSeat /> : <ReadBefore onRead={() => setRead(true)} />;
}

function ReadBefore({ onRead }: { readonly onRead: () => void }) {
  const t = useTranslations("before.open");
  return (
    <Page home="/room" corner={<Corner />}>
      <Title step="read">{t("title")}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <ToKnow name={null} />
      <div className="flex flex-col gap-4 pt-2">
        <Button wide onClick={onRead}>
          {t("goOn")}
        </Button>
        <ButtonLink wide kind="quiet" href="/">
          {t("notNow")}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** A name for oneself, the promises, and the first chair is taken. */
function TakeFirstSeat() {
  const t = useTranslations("room");
  const router = useRouter();
  const { me, seal } = useUnlocked();
  // Asked again after a broken line, it is the same room.
  const roomId = useRef<RoomId | null>(null);
  const sit = async (name: string) => {
    roomId.current ??= newId<RoomId>();
    const opened = await openNewRoom({ accountId: me.accountId, ask, seal }, roomId.current, name);
    if ("not" in opened) return opened.not;
    router.replace(`/room/${opened.roomId}`);
    return null;
  };
  return (
    <Page home="/room" corner={<Corner />}>
      <Chairs taken={{ a: false, b: false }} label={t("scene.empty")} className="mx-auto -my-4 w-full max-w-sm" />
      <Title step="seat">{t("open.title")}</Title>
      <p className="font-serif text-said">{t("open.lead")}</p>
      <SitDown
        onSit={sit}
        words={{
          name: t("open.name"),
          nameHint: t("open.nameHint"),
          nameMissing: t("open.nameMissing", { most: NAME_LENGTH }),
          promises: t("open.promises"),
          promisesHint: t("open.promisesHint"),
          promisesMissing: t("open.promisesMissing"),
          go: t("open.go"),
          going: t("open.opening"),
        }}
      />
    </Page>
  );
}
