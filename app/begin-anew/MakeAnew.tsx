"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Me } from "../../lib/wire/routes/account";
import type { AccountRefusal } from "../account/acts";
import { type AnewKeys, makeAnewKeys, putAnewKeys } from "../account/beginAnew";
import { ChoosePassphrase } from "../account/ChoosePassphrase";
import { Making } from "../account/Making";
import { HOME, withReturn } from "../unlock/returnPath";

/** A new passphrase, then other keys; the new code comes on its own page. */
export function MakeAnew({ me }: { readonly me: Me }) {
  const router = useRouter();
  // As one stood when it began: its keys are of the next version, whatever comes.
  const [before] = useState(me);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);
  const [made, setMade] = useState<AnewKeys | null>(null);
  const make = async (chosen: string) => {
    setPassphrase(chosen);
    setRefusal(null);
    const keys = made ?? (await makeAnewKeys(before, chosen));
    if ("refused" in keys) return setRefusal(keys.refused);
    setMade(keys);
    const refused = await putAnewKeys(keys);
    if (refused === null) router.replace(withReturn("/recovery-code", HOME));
    else setRefusal(refused);
  };
  if (passphrase !== null) return <Making refusal={refusal} onAgain={() => void make(passphrase)} />;
  return <ChoosePassphrase email={before.email} steps={{ first: 1, of: 4 }} onChosen={(chosen) => void make(chosen)} />;
}
