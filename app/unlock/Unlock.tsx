"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { AskRefusal } from "../../lib/line/ask";
import type { Seal } from "../../lib/seal/client";
import type { Me } from "../../lib/wire/routes/account";
import { provingPutOff } from "./keeping";
import { withReturn } from "./returnPath";
import { Secure } from "./Secure";
import { seal } from "./seal";
import { lock, signOut, type Unsent } from "./standing";
import { AwayPage, UnlockPage, WaitPage } from "./UnlockPages";
import { useIdleLock } from "./useIdleLock";
import { useStanding } from "./useStanding";

/** What a page has of its partner once their keys are open. */
export type Unlocked = {
  readonly me: Me;
  readonly seal: Seal;
  /** Takes the keys out of every tab of this browser; the passphrase is asked for in place. */
  readonly lock: () => Promise<void>;
  /** Ends this sign-in; null when done. */
  readonly signOut: (unsent?: Unsent) => Promise<AskRefusal | null>;
};

const UnlockedContext = createContext<Unlocked | null>(null);

/** What an unlocked page has; only below `Unlock`. */
export function useUnlocked(): Unlocked {
  const unlocked = useContext(UnlockedContext);
  if (unlocked === null) throw new Error("useUnlocked stands outside Unlock");
  return unlocked;
}

type UnlockProps = {
  /** Also for those who have not yet shown that their recovery code is written down. */
  readonly beforeProof?: boolean | undefined;
  readonly children: ReactNode;
};

const here = () => location.pathname + location.search;

/** Shows its children to a signed-in partner whose keys are open; else leads to signing in, or asks for the passphrase in place. */
export function Unlock(props: UnlockProps) {
  return (
    <Secure>
      <Gate {...props} />
    </Secure>
  );
}

function Gate({ beforeProof = false, children }: UnlockProps) {
  const now = useStanding();
  const router = useRouter();
  const me = now.is === "unlocked" ? now.me : null;
  const toProve = me !== null && !me.recoveryProven && !beforeProof && !provingPutOff(me.accountId);
  useIdleLock(me);
  useEffect(() => {
    if (now.is === "signed-out") router.replace(withReturn("/sign-in", here()));
    else if (now.is === "recovering") router.replace(withReturn("/recover", here()));
    else if (toProve) router.replace(withReturn("/recovery-code", here()));
  }, [now.is, toProve, router]);
  const unlocked = useMemo(() => (me === null ? null : { me, seal: seal(), lock, signOut }), [me]);
  if (now.is === "away") return <AwayPage refusal={now.refusal} />;
  if (now.is === "locked") return <UnlockPage me={now.me} />;
  if (unlocked === null || toProve) return <WaitPage />;
  return <UnlockedContext value={unlocked}>{children}</UnlockedContext>;
}
