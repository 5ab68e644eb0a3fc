"use client";

import { Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, useSyncExternalStore } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenInvite } from "../../lib/line/roomTypes";
import { type TimeLeft, timeLeft } from "../../lib/room/invite";
import { seconds } from "../../lib/values/time";
import { Button } from "../look/Button";
import { CopyButton } from "../look/CopyButton";
import { Dialog } from "../look/Dialog";
import { Heading } from "./Heading";
import { QrCode } from "./QrCode";
import { Trouble } from "./Trouble";
import { type Doing, useDoing } from "./useDoing";
import { useNow } from "./useNow";

type InviteCardProps = { readonly invite: OpenInvite | null; readonly line: RoomLine };

/** The way into the empty chair: one link, made, shown, sent, taken back. */
export function InviteCard({ invite, line }: InviteCardProps) {
  const t = useTranslations("room.invite");
  const now = useNow(seconds(20));
  const heading = useRef<HTMLHeadingElement>(null);
  const doing = useDoing(() => heading.current?.focus());
  const left = invite && timeLeft(invite.expiresAt, now);
  return (
    <section className="flex flex-col gap-5 rounded-card border border-line bg-table p-5 sm:p-7">
      <Heading ref={heading}>{t("title")}</Heading>
      {invite?.link && left ? (
        <OpenLink link={invite.link} left={left} line={line} doing={doing} />
      ) : (
        <>
          <p>{invite === null ? t("makeHint") : t(left ? "elsewhere" : "expired")}</p>
          <Button wide busy={doing.busy} onClick={() => void doing.run(line.makeInvite)}>
            {doing.busy ? t("making") : t(invite === null ? "make" : "renew")}
          </Button>
        </>
      )}
      <Trouble trouble={doing.trouble} />
    </section>
  );
}

type OpenLinkProps = {
  readonly link: string;
  readonly left: NonNullable<TimeLeft>;
  readonly line: RoomLine;
  readonly doing: Doing;
};

function OpenLink({ link, left, line, doing }: OpenLinkProps) {
  const t = useTranslations("room.invite");
  return (
    <>
      <div className="flex flex-col items-center gap-4 sm:flex-row sm:items-start sm:gap-6">
        <QrCode text={link} label={t("qr")} />
        <div className="flex w-full min-w-0 flex-col gap-4">
          <p>{t("scan")}</p>
          <p className="text-small text-ink-soft">{t("linkHint")}</p>
          <p className="text-small text-ink-soft">{t(left.unit, { count: left.count })}</p>
        </div>
      </div>
      <label className="flex flex-col gap-2">
        <span className="font-semibold">{t("link")}</span>
        <input
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="w-full min-w-0 rounded-soft border-2 border-line bg-shade px-4 py-3 font-mono text-small text-ink"
        />
      </label>
      <div className="flex flex-wrap gap-3">
        <ShareButton link={link} />
        <CopyButton text={link} label={t("copy")} />
      </div>
      <TakeBack line={line} doing={doing} />
    </>
  );
}

const never = () => () => {};

/** The system's own share sheet, where the browser has one. */
function ShareButton({ link }: { readonly link: string }) {
  const t = useTranslations("room.invite");
  const has = useSyncExternalStore(
    never,
    () => "share" in navigator,
    () => false,
  );
  if (!has) return null;
  // Closing the sheet is an answer too.
  const share = () => navigator.share({ url: link, text: t("shareText") }).catch(() => undefined);
  return (
    <Button onClick={() => void share()}>
      <Share2 aria-hidden="true" className="size-5" strokeWidth={1.75} />
      {t("share")}
    </Button>
  );
}

function TakeBack({ line, doing }: { readonly line: RoomLine; readonly doing: Doing }) {
  const t = useTranslations("room.invite");
  const [asked, setAsked] = useState<"revoke" | "renew" | null>(null);
  const close = () => setAsked(null);
  const yes = () => {
    void doing.run(asked === "renew" ? line.makeInvite : line.revokeInvite);
    close();
  };
  return (
    <div className="border-t border-line pt-2">
      <div className="-mx-3 flex flex-wrap gap-x-2">
        <Button kind="plain" onClick={() => setAsked("revoke")}>
          {t("revoke")}
        </Button>
        <Button kind="plain" onClick={() => setAsked("renew")}>
          {t("renew")}
        </Button>
      </div>
      <Dialog open={asked !== null} onClose={close} title={t(asked === "renew" ? "renewTitle" : "revokeTitle")}>
        <p>{t(asked === "renew" ? "renewWords" : "revokeWords")}</p>
        <div className="flex flex-col gap-3">
          <Button wide busy={doing.busy} onClick={yes}>
            {t(asked === "renew" ? "renew" : "revoke")}
          </Button>
          <Button wide kind="quiet" onClick={close}>
            {t("keepIt")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
