"use client";

import { useTranslations } from "next-intl";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { FeltHeard } from "./FeltHeard";
import { OpenNotes } from "./OpenNotes";
import { SecondUnlock } from "./SecondUnlock";

type OnlyForYouProps = {
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  /** It began, so one could be heard in it. */
  readonly began: boolean;
  readonly readOnly?: boolean | undefined;
};

/** What is one's own about a talk, on the page of its notes and where it was deleted. Never on paper. */
export function OnlyForYou({ roomId, talkId, began, readOnly }: OnlyForYouProps) {
  const t = useTranslations("private");
  return (
    <section data-screen-only className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      {began && !readOnly && <FeltHeard roomId={roomId} talkId={talkId} />}
      <SecondUnlock>
        {(toTop) => <OpenNotes {...{ roomId, talkId, readOnly, toTop }} shows={(note) => note.talkId === talkId} />}
      </SecondUnlock>
    </section>
  );
}
