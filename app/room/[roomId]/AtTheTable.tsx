"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoomLine } from "../../../lib/line/roomLine";
import type { OpenRoom } from "../../../lib/line/roomTypes";
import { timeLeft } from "../../../lib/room/invite";
import { makesTheKey } from "../../../lib/room/room";
import { bySeat, otherSeat } from "../../../lib/values/seat";
import { seconds } from "../../../lib/values/time";
import { ShareAgain } from "../../comparing/ShareAgain";
import { Line } from "../../look/Line";
import { Notice } from "../../look/Notice";
import { PersonMark } from "../../look/PersonMark";
import { Title } from "../../look/Title";
import { Chairs } from "../Chairs";
import { InviteCard } from "../InviteCard";
import { SitDownToTalk } from "../SitDownToTalk";
import { useNow } from "../useNow";

type AtTheTableProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** Who sits at the table, what is so now, and the one thing to do about it. */
export function AtTheTable({ room, line }: AtTheTableProps) {
  const { stage, seat } = room;
  switch (stage) {
    case "alone":
    case "invited":
      return <EmptyChair room={room} line={line} />;
    case "answered":
      return makesTheKey(seat) ? <Answered room={room} /> : <Waiting room={room} />;
    case "paired":
      return <Paired room={room} line={line} />;
    case "closed":
      return null;
  }
}

type TableProps = {
  readonly both: boolean;
  readonly waiting?: boolean | undefined;
  readonly title: ReactNode;
  readonly said: ReactNode;
  readonly children?: ReactNode;
};

function Table({ both, waiting, title, said, children }: TableProps) {
  const t = useTranslations("room.scene");
  return (
    <section className="flex flex-col gap-6">
      <Chairs
        waiting={waiting}
        taken={both ? bySeat(true) : { a: true, b: false }}
        label={t(both ? "both" : "alone")}
        className="mx-auto -my-2 w-full max-w-md"
      />
      <Title>{title}</Title>
      <Line className="wrap-anywhere">{said}</Line>
      {children}
    </section>
  );
}

function EmptyChair({ room, line }: AtTheTableProps) {
  const t = useTranslations("room");
  const now = useNow(seconds(20));
  const linkStands = room.invite?.link != null && timeLeft(room.invite.expiresAt, now) !== null;
  return (
    <Table both={false} title={t("alone.title")} said={t(linkStands ? "alone.lineInvited" : "alone.line")}>
      {room.turnedAway && (
        <Notice tone="care" live>
          <p>{t("answered.bad")}</p>
        </Notice>
      )}
      <InviteCard invite={room.invite} line={line} />
    </Table>
  );
}

function Answered({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.answered");
  const name = room.names[otherSeat(room.seat)];
  return <Table both waiting title={t("title")} said={name === null ? t("lineNameless") : t("line", { name })} />;
}

function Waiting({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.waiting");
  const name = room.names[otherSeat(room.seat)];
  return (
    <Table both waiting title={t("title")} said={name === null ? t("lineNameless") : t("line", { name })}>
      <p>{name === null ? t("wordsNameless") : t("words", { name })}</p>
      <p className="text-ink-soft">{t("meanwhile")}</p>
    </Table>
  );
}

function Paired({ room, line }: AtTheTableProps) {
  // No new talk before the partner has a key for it; one that is open already is not taken away.
  const goesOn = room.talks.some(({ status }) => status !== "closed");
  const t = useTranslations("room.paired");
  const anew = useTranslations("room.anew");
  const name = room.names[otherSeat(room.seat)];
  const title = (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 wrap-anywhere">
      {name === null ? t("titleNameless") : t("title", { name })}
      <span className="flex gap-1.5">
        <PersonMark seat={room.seat} />
        <PersonMark seat={otherSeat(room.seat)} />
      </span>
    </span>
  );
  return (
    <Table
      both
      title={title}
      said={room.anew === null ? t("line") : anew("theirs.line", { name: name ?? anew("partner") })}
    >
      {room.anew !== null && <ShareAgain room={room} line={line} />}
      {(room.anew === null || goesOn) && <SitDownToTalk room={room} />}
    </Table>
  );
}
