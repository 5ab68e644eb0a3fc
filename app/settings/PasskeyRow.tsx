"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PasskeyLine } from "../../lib/wire/routes/passkeys";
import type { AccountRefusal } from "../account/acts";
import { dropPasskey } from "../account/passkeys";
import { AskedOnce } from "../look/AskedOnce";
import { Line } from "../look/Line";
import { useMoment } from "../look/useMoment";
import { useRefusal } from "../look/useRefusal";
import { useUnlocked } from "../unlock/Unlock";

type PasskeyRowProps = { readonly passkey: PasskeyLine; readonly onRemoved: () => void };

/** One device that can unlock by itself. */
export function PasskeyRow({ passkey, onRemoved }: PasskeyRowProps) {
  const t = useTranslations("settings");
  const sentence = useRefusal();
  const moment = useMoment();
  const { me } = useUnlocked();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const { device, createdAt } = passkey;
  const remove = async () => {
    setBusy(true);
    const refused = await dropPasskey(me, passkey);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onRemoved();
    return refused === null;
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
      <span className="flex flex-col">
        <span className="font-semibold">{device}</span>
        <span className="text-small text-ink-soft">{t("keysSince", { date: moment(createdAt) })}</span>
      </span>
      <AskedOnce
        words={{
          ...{ open: t("keysRemove"), title: t("keysRemoveTitle") },
          ...{ go: t("keysRemoveGo"), back: t("keysRemoveBack") },
        }}
        label={t("keysRemoveLabel", { device })}
        busy={busy}
        onGo={remove}
        trouble={refusal !== null && <Line className="font-sans text-body">{sentence(refusal)}</Line>}
      >
        <p>{t("keysRemoveText", { device })}</p>
      </AskedOnce>
    </li>
  );
}
