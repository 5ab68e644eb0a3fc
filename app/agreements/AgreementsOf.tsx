"use client";

import { useTranslations } from "next-intl";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom, OwnAgreement, WaitingAgreement } from "../../lib/line/roomTypes";
import { inOrder } from "../../lib/room/agreement";
import { AGREEMENTS } from "../../lib/room/paths";
import type { TalkId } from "../../lib/values/ids";
import { FoldAway } from "../look/FoldAway";
import { Heading } from "../room/Heading";
import { Trouble } from "../room/Trouble";
import { AgreedCard } from "./AgreedCard";
import { useList } from "./useList";
import { WaitingCard } from "./WaitingCard";
import { WriteOne } from "./WriteOne";
import { canAct, type OnTheList } from "./withRoom";

type AgreementsOfProps = {
  readonly room: OpenRoom;
  readonly line: RoomLine;
  /** Those of one talk; all of them where null. */
  readonly talkId: TalkId | null;
};

/** What the two agree on, in a talk or at all: what waits, what stands, what is settled, and a way to write one down. */
export function AgreementsOf({ room, line, talkId }: AgreementsOfProps) {
  const t = useTranslations("agreements");
  const { list, heading } = useList(room, line);
  const { name, doing } = list;
  const isHere = (each: { readonly talkId: TalkId | null }) => talkId === null || each.talkId === talkId;
  const waiting = room.waiting.filter(isHere);
  const { open, settled } = inOrder(room.agreements.filter(isHere));
  const agreed = open.length + settled.length > 0;
  const none = !agreed && waiting.length === 0;
  if (none && !canAct(room)) return null;
  return (
    <section id={AGREEMENTS} data-screen-only={agreed ? undefined : true} className="flex flex-col gap-4">
      <Heading ref={heading}>{t(talkId === null ? "listTitle" : "title")}</Heading>
      <p role="status" className={none ? "text-ink-soft" : "sr-only"}>
        {t(none ? "empty" : lineOf(waiting, room), { name })}
      </p>
      <Waiting waiting={waiting} list={list} />
      <Agreed agreements={open} list={list} withTalk={talkId === null} />
      {settled.length > 0 && talkId !== null && <Agreed agreements={settled} list={list} withTalk={false} />}
      {settled.length > 0 && talkId === null && (
        <FoldAway title={t("settled")}>
          <Agreed agreements={settled} list={list} withTalk />
        </FoldAway>
      )}
      <Trouble trouble={doing.trouble} />
      {canAct(room) && (
        <div data-screen-only>
          <WriteOne {...{ room, line, name, talkId }} />
        </div>
      )}
    </section>
  );
}

/** Which sentence says how the two stand with what is to be agreed on. */
const lineOf = (waiting: readonly WaitingAgreement[], { seat }: OpenRoom) => {
  if (waiting.some((each) => each.seat !== seat)) return "lineMine";
  return waiting.length > 0 ? "lineTheirs" : "lineSet";
};

type WaitingProps = { readonly waiting: readonly WaitingAgreement[]; readonly list: OnTheList };

function Waiting({ waiting, list }: WaitingProps) {
  if (waiting.length === 0) return null;
  return (
    <ul data-screen-only className="flex flex-col gap-4">
      {waiting.map((each) => (
        <WaitingCard key={each.agreementId} waiting={each} {...list} />
      ))}
    </ul>
  );
}

type AgreedProps = {
  readonly agreements: readonly OwnAgreement[];
  readonly list: OnTheList;
  readonly withTalk: boolean;
};

function Agreed({ agreements, list, withTalk }: AgreedProps) {
  if (agreements.length === 0) return null;
  return (
    <ul className="flex flex-col divide-y divide-line border-y border-line">
      {agreements.map((each) => (
        <AgreedCard key={each.agreementId} agreement={each} withTalk={withTalk} {...list} />
      ))}
    </ul>
  );
}
