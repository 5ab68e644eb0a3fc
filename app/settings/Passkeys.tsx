"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import { listPasskeys, type PasskeyLine } from "../../lib/wire/routes/passkeys";
import { Line } from "../look/Line";
import { useRefusal } from "../look/useRefusal";
import { hasPasskeys } from "../unlock/passkey";
import { useUnlocked } from "../unlock/Unlock";
import { AddPasskey } from "./AddPasskey";
import { PasskeyRow } from "./PasskeyRow";

/** The devices that can unlock by themselves, beside passphrase and code: each can be removed, this one can be added. */
export function Passkeys() {
  const t = useTranslations("settings");
  const sentence = useRefusal();
  const { me } = useUnlocked();
  const [keys, setKeys] = useState<readonly PasskeyLine[]>([]);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);
  const read = useCallback(async () => {
    const told = await ask(listPasskeys, {}, {});
    if (told.ok) setKeys(told.passkeys);
    setRefusal(told.ok ? null : told.refusal);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const changed = (words: string) => {
    setSaid(words);
    void read();
  };
  return (
    <>
      <p>{t("keysLead")}</p>
      <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-table empty:hidden">
        {keys.map((each) => (
          <PasskeyRow key={each.passkeyId} passkey={each} onRemoved={() => changed(t("keysRemoved"))} />
        ))}
      </ul>
      <Line className="font-sans text-body empty:hidden">{refusal !== null ? sentence(refusal) : said}</Line>
      <Add me={me} keys={keys} onAdded={() => changed(t("keysAdded"))} />
    </>
  );
}

type AddProps = Parameters<typeof AddPasskey>[0];

function Add(props: AddProps) {
  const t = useTranslations("settings");
  const { shared, recoveryProven } = props.me;
  if (shared) return <p className="text-ink-soft">{t("keysShared")}</p>;
  if (!hasPasskeys()) return <p className="text-ink-soft">{t("keysNone")}</p>;
  return recoveryProven ? <AddPasskey {...props} /> : <p className="text-ink-soft">{t("keysCode")}</p>;
}
