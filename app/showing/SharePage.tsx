"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Done, OpenShare } from "../../lib/line/roomTypes";
import type { Preview } from "../../lib/line/showing/roomShares";
import { pathOf } from "../../lib/room/paths";
import { awaitedOn } from "../../lib/room/share";
import type { ShareId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Spinner } from "../look/Spinner";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { useShowing } from "./ShowingRoom";
import { ShownTalks } from "./ShownTalks";
import { usePreview } from "./usePreview";

/** One share as a counsellor would read it, for the two; whoever is asked answers here, having seen all of it. */
export function SharePage({ shareId }: { readonly shareId: ShareId }) {
  const { room } = useShowing();
  // While an answer is under way the page stays as it is, whatever the room says already.
  const [answering, setAnswering] = useState<OpenShare | null>(null);
  const share = answering ?? room.shares.find((each) => each.shareId === shareId);
  if (share === undefined || share.state === "declined") return <Gone />;
  if (awaitedOn(share) !== room.seat) return <Look share={share} />;
  return <Asked share={share} onAnswering={(under) => setAnswering(under ? share : null)} />;
}

function Gone() {
  const t = useTranslations("showing");
  const { room } = useShowing();
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title step="share gone">{t("gone.title")}</Title>
      <Line>{t("gone.words")}</Line>
      <p>
        <ButtonLink href={pathOf.shown(room.roomId)}>{t("page.back")}</ButtonLink>
      </p>
    </Page>
  );
}

function Look({ share }: { readonly share: OpenShare }) {
  const t = useTranslations("showing.page");
  const { room, partner } = useShowing();
  return (
    <Page home={pathOf.room(room.roomId)}>
      <header className="flex flex-col gap-2">
        <Title step="share">{t("title")}</Title>
        {share.state === "proposed" && <p className="text-ink-soft">{t("waiting", { name: partner })}</p>}
      </header>
      <Seen share={share} />
      <p>
        <ButtonLink kind="quiet" href={pathOf.shown(room.roomId)}>
          {t("back")}
        </ButtonLink>
      </p>
    </Page>
  );
}

type AskedProps = { readonly share: OpenShare; readonly onAnswering: (under: boolean) => void };

function Asked({ share, onAnswering }: AskedProps) {
  const t = useTranslations("showing.answer");
  const router = useRouter();
  const { room, line, partner } = useShowing();
  const doing = useDoing();
  const { shareId, days } = share;
  const run = async (act: () => Promise<Done>) => {
    onAnswering(true);
    if (await doing.run(act)) router.push(pathOf.shown(room.roomId));
    else onAnswering(false);
  };
  const answer = ({ seen }: Preview) => (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <p>{t("terms", { days })}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button busy={doing.busy} onClick={() => void run(() => line.approveShare(shareId, seen))}>
          {t("yes")}
        </Button>
        <Button kind="quiet" disabled={doing.busy} onClick={() => void run(() => line.letShareGo(shareId))}>
          {t("no")}
        </Button>
      </div>
      <Trouble trouble={doing.trouble} />
    </section>
  );
  return (
    <Page home={pathOf.room(room.roomId)}>
      <header className="flex flex-col gap-2">
        <Title step="share asked">{t("title")}</Title>
        <p className="text-ink-soft">{t("lead", { name: partner })}</p>
      </header>
      <Seen share={share}>{answer}</Seen>
    </Page>
  );
}

type SeenProps = { readonly share: OpenShare; readonly children?: (preview: Preview) => ReactNode };

/** What there is to read; what can be answered stands below it, once it is open. */
function Seen({ share, children }: SeenProps) {
  const { line } = useShowing();
  const preview = usePreview(line, share);
  const sentence = useRefusal();
  if (preview === null) return <Spinner />;
  if ("not" in preview) return <Line>{sentence(preview.not)}</Line>;
  return (
    <>
      <ShownTalks shown={preview.shown} />
      {children?.(preview)}
    </>
  );
}
