"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ask } from "../../lib/line/ask";
import { type Invitation, takeSeat } from "../../lib/line/pairing";
import { NAME_LENGTH } from "../../lib/room/room";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { SitDown } from "../room/SitDown";
import { useUnlocked } from "../unlock/Unlock";
import { dropLink } from "./handover";
import type { Plain } from "./PlainPage";
import { plainFor } from "./useInvitation";

type TakeSeatProps = { readonly invitation: Invitation; readonly onPlain: (why: Plain) => void };

/** The guest takes the chair: a name, the promises, and the keys are exchanged. */
export function TakeSeat({ invitation, onPlain }: TakeSeatProps) {
  const t = useTranslations("invite.seat");
  const router = useRouter();
  const { me, seal } = useUnlocked();
  const { name } = invitation;
  const sit = async (own: string) => {
    const taken = await takeSeat({ accountId: me.accountId, ask, seal }, invitation, own);
    if ("roomId" in taken) {
      await dropLink(seal, invitation.inviteId);
      router.replace(`/room/${taken.roomId}`);
      return null;
    }
    const plain = plainFor(taken.not);
    if (plain === null) return taken.not;
    onPlain(plain);
    return null;
  };
  return (
    <Page>
      <Title step="seat">{t("title")}</Title>
      <SitDown
        onSit={sit}
        words={{
          name: t("name", { name }),
          nameHint: t("nameHint", { name }),
          nameMissing: t("nameMissing", { most: NAME_LENGTH }),
          promises: t("promises"),
          promisesHint: t("promisesHint", { name }),
          promisesMissing: t("promisesMissing"),
          go: t("take"),
          going: t("taking"),
        }}
      />
    </Page>
  );
}
