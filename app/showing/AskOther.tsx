"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { Done } from "../../lib/line/roomTypes";
import { type ShowingTalk, shownOf } from "../../lib/line/showing/roomShares";
import { pathOf } from "../../lib/room/paths";
import type { ShareDays } from "../../lib/room/share";
import type { NewShare } from "../../lib/wire/routes/shares";
import { Button } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import { useShowing } from "./ShowingRoom";
import { ShownTalks } from "./ShownTalks";

type AskOtherProps = {
  readonly talks: readonly ShowingTalk[];
  readonly days: ShareDays;
  readonly onBack: () => void;
};

/** Last step: the page as a counsellor would read it, and asking the other. */
export function AskOther({ talks, days, onBack }: AskOtherProps) {
  const t = useTranslations("showing.ask");
  const router = useRouter();
  const { room, line, names, partner: name } = useShowing();
  const doing = useDoing();
  // Asked again after a broken line it is the same one.
  const sealed = useRef<NewShare | null>(null);
  const ask = async (): Promise<Done> => {
    const share = sealed.current ?? (await line.sealShowing({ names, days, talks }));
    if ("not" in share) return share.not;
    sealed.current = share;
    return line.proposeShare(share);
  };
  const go = async () => {
    if (await doing.run(ask)) router.push(pathOf.shown(room.roomId));
  };
  const large = doing.trouble === "too-large";
  return (
    <Page home={pathOf.room(room.roomId)}>
      <header className="flex flex-col gap-2">
        <Title step="ask">{t("title")}</Title>
        <p className="text-ink-soft">{t("lead", { name })}</p>
      </header>
      <ShownTalks shown={shownOf({ names, talks })} />
      <div className="flex flex-wrap gap-3 border-t border-line pt-6">
        <Button busy={doing.busy} onClick={() => void go()}>
          {t("go", { name })}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t("change")}
        </Button>
      </div>
      <Trouble trouble={large ? null : doing.trouble} />
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {large && t("large")}
      </p>
    </Page>
  );
}
