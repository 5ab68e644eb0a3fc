"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Spinner } from "../look/Spinner";
import { withReturn } from "../unlock/returnPath";
import { seal } from "../unlock/seal";
import { Unlock } from "../unlock/Unlock";
import { useStanding } from "../unlock/useStanding";
import { BlockInviter } from "./BlockInviter";
import { dropLink, parkLink } from "./handover";
import { DeclinedPage, PlainPage } from "./PlainPage";
import { ReadFirst } from "./ReadFirst";
import { TakeSeat } from "./TakeSeat";
import { useInvitation } from "./useInvitation";

/** A link, opened: a plain page, or what to know before saying yes, then the chair. */
export function Invitation() {
  const router = useRouter();
  const standing = useStanding();
  const { found, readAgain, putAway } = useInvitation();
  const [wanted, setWanted] = useState(false);
  const signedIn = "me" in standing;
  const roomId = found.is === "seated" ? found.roomId : null;
  useEffect(() => {
    if (roomId !== null) router.replace(`/room/${roomId}`);
  }, [roomId, router]);
  if (found.is === "opening" || found.is === "seated") return <OpeningPage />;
  if (found.is === "declined" || found.is === "blocked") return <DeclinedPage how={found.is} signedIn={signedIn} />;
  if (found.is === "plain") return <PlainPage why={found.why} signedIn={signedIn} onAgain={readAgain} />;
  const { invitation } = found;
  const { inviteId, fragment, view, name } = invitation;
  if (signedIn && standing.me.accountId === view.inviterId) {
    return <PlainPage why="own" signedIn onAgain={readAgain} />;
  }
  if (wanted || (found.wanted && standing.is !== "signed-out")) {
    return (
      <Unlock>
        <TakeSeat invitation={invitation} onPlain={found.refused} />
      </Unlock>
    );
  }
  const sayYes = async () => {
    await parkLink(seal(), inviteId, fragment);
    if (standing.is === "signed-out") router.push(withReturn("/sign-up", "/i"));
    else setWanted(true);
  };
  const sayNo = async (how: "declined" | "blocked") => {
    await dropLink(seal(), inviteId);
    putAway(how);
  };
  return (
    <ReadFirst
      name={name}
      expiresAt={view.expiresAt}
      needsAccount={standing.is === "signed-out"}
      onYes={sayYes}
      onNo={() => sayNo("declined")}
    >
      {signedIn && <BlockInviter inviteId={inviteId} onBlocked={() => sayNo("blocked")} />}
    </ReadFirst>
  );
}

function OpeningPage() {
  const t = useTranslations("invite");
  return (
    <Page>
      <div className="flex min-h-40 animate-arrive items-center gap-4 text-ink-soft [animation-delay:400ms]">
        <Spinner />
        <Line className="text-body">{t("opening")}</Line>
      </div>
    </Page>
  );
}
