"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { OpenSummary } from "../../lib/line/talkSummary";
import type { TalkId } from "../../lib/values/ids";
import { canAct } from "../agreements/withRoom";
import { Heading } from "../room/Heading";
import { Trouble } from "../room/Trouble";
import { useDoing } from "../room/useDoing";
import type { NamedRoom } from "../talk/useNamedRoom";
import { BothSay } from "./BothSay";
import { WaitingSummary } from "./WaitingSummary";
import { WriteSummary } from "./WriteSummary";

type SummaryOfProps = { readonly room: NamedRoom; readonly talkId: TalkId; readonly summary: OpenSummary };

/** What both say of a talk: what waits for one of the two, what both approved, and a way to write it. */
export function SummaryOf({ room, talkId, summary: { waiting, approved } }: SummaryOfProps) {
  const t = useTranslations("summary");
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  const doing = useDoing(toHeading);
  const of = { room, talkId, doing, toHeading };
  const none = waiting === null && approved === null;
  const acting = canAct(room.room);
  if (none && !acting) return null;
  const line = waiting === null ? "lineSet" : waiting.seat === room.room.seat ? "lineTheirs" : "lineMine";
  return (
    <section data-screen-only={approved ? undefined : true} className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p role="status" className={none ? "text-ink-soft" : "sr-only"}>
        {t(none ? "empty" : line, { name: room.partner })}
      </p>
      {approved && <BothSay {...of} approved={approved} replaced={waiting !== null} />}
      {waiting && <WaitingSummary {...of} waiting={waiting} />}
      <Trouble trouble={doing.trouble} />
      {none && (
        <div data-screen-only>
          <WriteSummary {...of} kind="quiet" label="write" shown={null} start="" />
        </div>
      )}
    </section>
  );
}
