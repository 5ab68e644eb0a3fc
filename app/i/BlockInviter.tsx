"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import type { InviteId } from "../../lib/values/ids";
import { blockInviter } from "../../lib/wire/routes/leaving";
import { AskedOnce } from "../look/AskedOnce";
import { useRefusal } from "../look/useRefusal";

type BlockInviterProps = { readonly inviteId: InviteId; readonly onBlocked: () => Promise<void> };

/** Whoever is signed in may see no invitation of this inviter ever again; they are told nothing. It is asked once. [M13] */
export function BlockInviter({ inviteId, onBlocked }: BlockInviterProps) {
  const t = useTranslations("invite.block");
  const sentence = useRefusal();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);
  const block = async () => {
    setBusy(true);
    const told = await ask(blockInviter, { inviteId }, {});
    setBusy(false);
    setRefusal(told.ok ? null : told.refusal);
    if (told.ok) await onBlocked();
    return told.ok;
  };
  return (
    <AskedOnce
      words={{ open: t("open"), title: t("title"), go: t("go"), back: t("back") }}
      className="self-center text-small"
      busy={busy}
      onOpen={() => setRefusal(null)}
      onGo={block}
      trouble={
        <p role="status" className="text-small font-medium text-care empty:hidden">
          {refusal && sentence(refusal)}
        </p>
      }
    >
      <p>{t("text")}</p>
      <p className="text-ink-soft">{t("untold")}</p>
    </AskedOnce>
  );
}
