"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
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
    // Whoever has their keys open has lost nothing. Where they are being made, the code's page comes next.
    else if (now.is === "unlocked" && !making) router.replace(HOME);
  }, [now.is, making, router]);
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
  const { from, isDue } = anew;
  if (from === null || isDue) return <WhatIsLost anew={anew} />;
  return <Waiting from={from} />;
}
