"use client";

import { useTranslations } from "next-intl";
import { emptyOwn } from "../../lib/talk/ownEdit";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import type { OwnFormatId } from "../../lib/values/ids";
import { Opening } from "../room/Opening";
import { ClosedTo } from "../talk/ClosedTo";
import { Builder } from "./Builder";
import { useLibrary } from "./OwnRoom";
import { ownDraftName, useOwnDraft } from "./useOwnDraft";
import { useSaving } from "./useSaving";

/** Making a new format, from nothing or from one that is there already. */
export function NewFormat({ like }: { readonly like: string | null }) {
  const t = useTranslations("own.build");
  const { room } = useLibrary();
  const model = room.ownFormats.find(({ ownFormatId }) => ownFormatId === like)?.own;
  return <Building title={t("new")} known={null} start={model ?? emptyOwn} />;
}

/** Changing a format that oneself has made. */
export function ChangeFormat({ ownFormatId }: { readonly ownFormatId: OwnFormatId }) {
  const t = useTranslations("own.build");
  const { room } = useLibrary();
  const found = room.ownFormats.find((each) => each.ownFormatId === ownFormatId);
  if (!found?.own || found.seat !== room.seat) return <ClosedTo roomId={room.roomId} />;
  return <Building title={t("change")} known={ownFormatId} start={found.own} />;
}

type BuildingProps = { readonly title: string; readonly known: OwnFormatId | null; readonly start: OwnFormat };

function Building({ title, known, start }: BuildingProps) {
  const { room } = useLibrary();
  const draft = useOwnDraft(ownDraftName(room.roomId, known), start);
  const saving = useSaving(known);
  if (!draft.loaded) return <Opening />;
  return <Builder title={title} draft={draft} saving={saving} />;
}
