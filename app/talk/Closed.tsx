"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { Closed as ClosedTalk } from "../../lib/talk/talk";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { ThoughtList, useHeldThoughts } from "./HeldThoughts";
import { Leftovers } from "./Leftovers";
import { useTable } from "./table";

const KEPT = { everything: "keptEverything", notes: "keptNotes", nothing: "keptNothing" } as const;

/** The end of a talk: how it ended, what stays, and where to read it again. */
export function Closed({ talk }: { readonly talk: ClosedTalk }) {
  const t = useTranslations("talk.closed");
  const { roomId, snapshot } = useTable();
  const held = useHeldThoughts();
  return (
    <div className="flex flex-1 flex-col gap-7">
      <h1 className="text-title">{t("title")}</h1>
      <Line>{t(talk.cause)}</Line>
      <p className="max-w-[60ch] text-ink-soft">{t(talk.began === null ? "never" : KEPT[talk.keep])}</p>
      <Leftovers before={Number.POSITIVE_INFINITY} onUse={null} />
      <ThoughtList held={held} onUse={null} />
      <div className="flex flex-wrap gap-3">
        {talk.began !== null && <ButtonLink href={pathOf.notes(roomId, snapshot.talkId)}>{t("notes")}</ButtonLink>}
        <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </div>
    </div>
  );
}
