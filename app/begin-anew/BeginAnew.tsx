"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Spinner } from "../look/Spinner";
import { useRefusal } from "../look/useRefusal";
import { HOME, withReturn } from "../unlock/returnPath";
import { AwayPage, WaitPage } from "../unlock/UnlockPages";
import { useStanding } from "../unlock/useStanding";
import { MakeAnew } from "./MakeAnew";
import { useAnew } from "./useAnew";
import { Waiting } from "./Waiting";
import { WhatIsLost } from "./WhatIsLost";

/** Asked for, waited for, and asked once more: then other keys are made. */
export function BeginAnew() {
  const t = useTranslations("anew");
  const router = useRouter();
  const now = useStanding();
  const anew = useAnew(now.is === "locked");
  const { making } = anew;
  useEffect(() => {
    if (now.is === "signed-out") router.replace(withReturn("/sign-in", HOME));
    else if (now.is === "recovering") router.replace("/recover");
    // On a device that others use it is not to be had.
    else if (now.is === "locked" && now.me.shared) router.replace(HOME);
    // Whoever has their keys open has lost nothing. Where they are being made, the code's page comes next.
    else if (now.is === "unlocked" && !making) router.replace(HOME);
  }, [now, making, router]);
  if (now.is === "away") return <AwayPage refusal={now.refusal} />;
  if (!("me" in now) || now.is === "recovering" || (now.is === "unlocked" && !making)) return <WaitPage />;
  return (
    <Page
      way={
        !making && (
          <ButtonLink kind="plain" className="-mr-3" href={HOME}>
            {t("back")}
          </ButtonLink>
        )
      }
    >
      {making ? <MakeAnew me={now.me} /> : <Stage anew={anew} />}
    </Page>
  );
}

function Stage({ anew }: { readonly anew: ReturnType<typeof useAnew> }) {
  const sentence = useRefusal();
  const { from, isDue, known, refusal } = anew;
  if (!known) return refusal === null ? <Spinner /> : <Line>{sentence(refusal)}</Line>;
  if (from === null || isDue) return <WhatIsLost anew={anew} />;
  return <Waiting from={from} />;
}
