"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { OpenOwnFormat } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { lengthOf } from "../../lib/talk/length";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { rulesOf, skeletonOf } from "../../lib/talk/ownSkeleton";
import { AskedOnce } from "../look/AskedOnce";
import { ButtonLink } from "../look/Button";
import { Notice } from "../look/Notice";
import { PersonMark } from "../look/PersonMark";
import { Heading } from "../room/Heading";
import { Trouble } from "../room/Trouble";
import { type Doing, useDoing } from "../room/useDoing";
import { useKeptText } from "../room/useKeptText";
import { useLibrary } from "./OwnRoom";
import { ownDraftName } from "./useOwnDraft";

/** What the two have put together: to use, to change, to remove; and one that waits half finished on this device. */
export function Ours() {
  const t = useTranslations("own");
  const { room } = useLibrary();
  const heading = useRef<HTMLHeadingElement>(null);
  const doing = useDoing(() => heading.current?.focus());
  const { text: begun } = useKeptText(ownDraftName(room.roomId, null));
  return (
    <section className="flex flex-col gap-5">
      <Heading ref={heading}>{t("ours")}</Heading>
      {room.ownFormats.length === 0 ? (
        <p className="text-ink-soft">{t("oursEmpty")}</p>
      ) : (
        <ul className="flex flex-col gap-4">
          {room.ownFormats.map((each) => (
            <OneOfOurs key={each.ownFormatId} found={each} doing={doing} />
          ))}
        </ul>
      )}
      <Trouble trouble={doing.trouble} />
      {begun !== "" && (
        <Notice tone="warm">
          <p>{t("begun")}</p>
        </Notice>
      )}
      <div>
        <ButtonLink kind={begun === "" ? "quiet" : "main"} href={pathOf.newFormat(room.roomId, null)}>
          {t(begun === "" ? "make" : "goOn")}
        </ButtonLink>
      </div>
    </section>
  );
}

type OneProps = { readonly found: OpenOwnFormat; readonly doing: Doing };

function OneOfOurs({ found, doing }: OneProps) {
  const t = useTranslations("own");
  const { room, names } = useLibrary();
  const { own, seat } = found;
  const mine = seat === room.seat;
  const usable = own !== null && flawsOfOwn(own).length === 0;
  const title = own?.title ?? t("locked");
  return (
    <li className="flex flex-col gap-2 rounded-card border border-line bg-table px-5 py-4">
      <h3 className="font-serif text-said wrap-anywhere">{title}</h3>
      {own?.lead && <p>{own.lead}</p>}
      <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <PersonMark seat={seat} className="size-3.5" />
        {mine ? t("mine") : t("by", { name: names[seat] })}
        {own && <HowLong own={own} />}
      </p>
      {own && !usable && <p className="text-small text-care">{t("notYet")}</p>}
      <WaysOn found={found} title={title} usable={usable} doing={doing} />
    </li>
  );
}

type WaysOnProps = OneProps & { readonly title: string; readonly usable: boolean };

function WaysOn({ found, title, usable, doing }: WaysOnProps) {
  const t = useTranslations("own");
  const { room } = useLibrary();
  const { own, seat, ownFormatId } = found;
  const mine = seat === room.seat;
  return (
    <div className="-mx-3 flex flex-wrap">
      {usable && (
        <ButtonLink kind="plain" href={pathOf.startOwn(room.roomId, ownFormatId)} aria-label={`${t("use")}: ${title}`}>
          {t("use")}
        </ButtonLink>
      )}
      {own && mine && (
        <ButtonLink
          kind="plain"
          href={pathOf.changeFormat(room.roomId, ownFormatId)}
          aria-label={`${t("change")}: ${title}`}
        >
          {t("change")}
        </ButtonLink>
      )}
      {own && !mine && (
        <ButtonLink
          kind="plain"
          href={pathOf.newFormat(room.roomId, ownFormatId)}
          aria-label={`${t("like")}: ${title}`}
        >
          {t("like")}
        </ButtonLink>
      )}
      {mine && <Remove found={found} title={title} doing={doing} />}
    </div>
  );
}

function HowLong({ own }: { readonly own: OwnFormat }) {
  const t = useTranslations("own");
  const minutes = Math.round(lengthOf(skeletonOf(own), rulesOf(own)) / 60_000);
  return <span>· {minutes === 0 ? t("anyTime") : t("minutes", { minutes })}</span>;
}

function Remove({ found, title, doing }: OneProps & { readonly title: string }) {
  const t = useTranslations("own");
  const { line } = useLibrary();
  return (
    <AskedOnce
      words={{ open: t("remove"), title: t("removeTitle", { title }), go: t("removeYes"), back: t("removeNo") }}
      className=""
      label={`${t("remove")}: ${title}`}
      busy={doing.busy}
      closesFirst
      onGo={() => doing.run(() => line.dropFormat(found.ownFormatId))}
    >
      <p>{t("removeText")}</p>
    </AskedOnce>
  );
}
