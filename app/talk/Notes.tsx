"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { topicOf } from "../../lib/line/openingOf";
import type { ReadTalk } from "../../lib/line/readTalk";
import { pathOf } from "../../lib/room/paths";
import type { Keep } from "../../lib/talk/talk";
import type { TalkId } from "../../lib/values/ids";
import type { LoggedEvent } from "../../lib/wire/messages";
import { AgreementsOf } from "../agreements/AgreementsOf";
import { canAct } from "../agreements/withRoom";
import { ButtonLink } from "../look/Button";
import { FoldAway } from "../look/FoldAway";
import { Page } from "../look/Page";
import { OnlyForYou } from "../private/OnlyForYou";
import { SummaryOf } from "../summary/SummaryOf";
import { useSummary } from "../summary/useSummary";
import { TakeCopy } from "./copy/TakeCopy";
import { keptToday, useHeadOfNotes } from "./copy/useHeadOfNotes";
import { courseBesideNotes, notesIn } from "./course";
import { DeleteTalk } from "./DeleteTalk";
import { EraseOwn } from "./EraseOwn";
import { useFormat } from "./format";
import { KeepLess } from "./KeepLess";
import { Said } from "./Said";
import { StretchOf } from "./StretchOf";
import { useArrival } from "./useArrival";
import type { NamedRoom } from "./useNamedRoom";

type NotesProps = { readonly read: ReadTalk; readonly room: NamedRoom; readonly talkId: TalkId };

/** The notes of a talk: when it was, what it was about, and what was kept, in order, like letters. */
export function Notes({ read, room, talkId }: NotesProps) {
  const { roomId } = room.room;
  const { talk } = read.log;
  const keep = keptToday(talk, room, talkId);
  const bothSay = useSummary(room, talkId);
  useArrival();
  if (talk === null) return null;
  // Nothing means nothing: of such a talk there is nothing to say together either. [B4]
  const summary = talk.status === "closed" && keep !== "nothing" ? bothSay : null;
  const acting = talk.status === "closed" && canAct(room.room);
  const acts = ({ seq, by }: LoggedEvent) =>
    acting && by === room.room.seat && read.words.get(seq)?.state === "open" ? (
      <EraseOwn line={room.line} talkId={talkId} seq={seq} />
    ) : null;
  return (
    <Page home={pathOf.room(roomId)}>
      <Head read={read} keep={keep} />
      <KeptNotes read={read} acts={acts} kind="plan" />
      <KeptNotes read={read} acts={acts} kind="takeaway" />
      {summary && <SummaryOf {...{ room, talkId, summary }} />}
      {talk.status === "closed" && <AgreementsOf room={room.room} line={room.line} talkId={talkId} />}
      <Course read={read} acts={acts} keep={keep} />
      {talk.status === "closed" && (
        <OnlyForYou {...{ roomId, talkId }} began={talk.began !== null} readOnly={room.room.stage === "closed"} />
      )}
      <TakeCopy
        {...{ read, keep, roomId, talkId }}
        summary={summary?.approved ?? null}
        agreements={room.room.agreements.filter((each) => each.talkId === talkId)}
      />
      <Foot {...{ room, talkId, keep }} acting={acting} />
    </Page>
  );
}

/** What it was about, when it was, and what was kept. */
function Head({ read, keep }: { readonly read: ReadTalk; readonly keep: Keep }) {
  const t = useTranslations("notes");
  const format = useFormat();
  const about = useHeadOfNotes(read, keep);
  const topic = topicOf(read.words.get(1));
  return (
    <header className="flex flex-col gap-2">
      <p className="text-small text-ink-soft">{format?.title}</p>
      <h1 className="text-title">{topic?.state === "open" ? topic.text : t("title")}</h1>
      <p className="text-ink-soft">{about.when}</p>
      {about.kept.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  );
}

type FootProps = Pick<NotesProps, "room" | "talkId"> & { readonly keep: Keep; readonly acting: boolean };

/** The ways on from a talk's notes, and what can be done with the whole of a talk that is over. */
function Foot({ room, talkId, keep, acting }: FootProps) {
  const t = useTranslations("notes");
  const { roomId } = room.room;
  return (
    <footer data-screen-only className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
        {t("room")}
      </ButtonLink>
      {acting && (
        <>
          {keep !== "nothing" && (
            <ButtonLink kind="plain" className="-ml-3 text-small" href={pathOf.newShare(roomId, talkId)}>
              {t("show")}
            </ButtonLink>
          )}
          <KeepLess room={room} talkId={talkId} keep={keep} />
          <DeleteTalk room={room} talkId={talkId} />
        </>
      )}
    </footer>
  );
}

/** A talk that was read, and what can be done with each thing said in it. */
type ToRead = { readonly read: ReadTalk; readonly acts: (event: LoggedEvent) => ReactNode };
type KeptNotesProps = ToRead & { readonly kind: "plan" | "takeaway" };

/** What of a talk is for the days after it, before all else. */
function KeptNotes({ read, acts, kind }: KeptNotesProps) {
  const t = useTranslations("notes");
  const events = notesIn(read.events, kind);
  if (events.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-heading">{t(kind === "plan" ? "plans" : "takeaways")}</h2>
      {events.map((event) => (
        <Said key={event.seq} event={event} words={read.words.get(event.seq)}>
          {acts(event)}
        </Said>
      ))}
    </section>
  );
}

/** The course of the talk; where the words were not kept, what happened stays and says so. */
function Course({ read, acts, keep }: ToRead & { readonly keep: Keep }) {
  const t = useTranslations("notes");
  const stretches = useMemo(() => courseBesideNotes(read.events), [read.events]);
  if (stretches.length === 0) return <p className="text-ink-soft">{t("nothingSaid")}</p>;
  const told = stretches.map((stretch) => (
    <StretchOf key={`${stretch.partNo}-${stretch.turnNo}`} stretch={stretch} words={read.words} acts={acts} />
  ));
  if (keep === "everything")
    return (
      <section className="flex flex-col gap-8">
        <h2 className="text-heading">{t("course")}</h2>
        {told}
      </section>
    );
  return (
    <FoldAway title={t("courseOnly")}>
      <div className="flex flex-col gap-8">{told}</div>
    </FoldAway>
  );
}
