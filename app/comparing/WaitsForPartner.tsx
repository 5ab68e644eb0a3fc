"use client";

import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { bySeat, otherSeat } from "../../lib/values/seat";
import { ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Title } from "../look/Title";
import { Chairs } from "../room/Chairs";
import { HowCompared } from "./HowCompared";

/** A room of one who has lost all keys: closed to them until the partner has shared again. */
export function WaitsForPartner({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.anew");
  const scene = useTranslations("room.scene");
  const name = room.names[otherSeat(room.seat)] ?? t("partner");
  const state = stateOf(room);
  return (
    <section className="flex max-w-xl flex-col gap-6">
      <Chairs waiting taken={bySeat(true)} label={scene("both")} className="mx-auto -my-2 w-full max-w-md" />
      <Title>{t(`${state}.title`, { name })}</Title>
      <Line>{t(`${state}.line`, { name })}</Line>
      <p>{t(`${state}.words`, { name })}</p>
      {state === "compareFirst" && (
        <ButtonLink href={pathOf.words(room.roomId)} wide>
          {t("compare")}
        </ButtonLink>
      )}
      {state === "bothLost" && <ButtonLink href="/room/new">{t("newRoom")}</ButtonLink>}
      {state === "compareFirst" && room.comparing !== null && <HowCompared room={room} />}
    </section>
  );
}

function stateOf({ anew, checked }: OpenRoom): "bothLost" | "compareFirst" | "waits" {
  if (anew === "both") return "bothLost";
  return checked === "compared" ? "waits" : "compareFirst";
}
