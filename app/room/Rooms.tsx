"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import { nameInRoom } from "../../lib/line/roomOpening";
import type { Self } from "../../lib/line/roomTypes";
import { listRooms, type RoomLine } from "../../lib/wire/routes/rooms";
import { ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useUnlocked } from "../unlock/Unlock";
import { Away } from "./Away";
import { Corner } from "./Corner";
import { Opening } from "./Opening";

type Listed = RoomLine & { readonly name: string | null };
type Found =
  | { readonly is: "opening" }
  | { readonly is: "away"; readonly why: AskRefusal }
  | { readonly is: "found"; readonly rooms: readonly Listed[] };

async function find(self: Self): Promise<Found> {
  const told = await ask(listRooms, {}, {});
  if (!told.ok) return { is: "away", why: told.refusal };
  const named = async (room: RoomLine): Promise<Listed> => ({ ...room, name: await nameInRoom(self, room.roomId) });
  // With one room there is nothing to choose, and no name to open here.
  const rooms =
    told.rooms.length > 1
      ? await Promise.all(told.rooms.map(named))
      : told.rooms.map((room) => ({ ...room, name: null }));
  return { is: "found", rooms };
}

/** A partner's rooms. With none, one is opened; with one, it is that one. */
export function Rooms() {
  const router = useRouter();
  const { me, seal } = useUnlocked();
  const [found, setFound] = useState<Found>({ is: "opening" });
  const look = useCallback(() => {
    void find({ accountId: me.accountId, ask, seal }).then(setFound);
  }, [me.accountId, seal]);
  useEffect(look, [look]);
  const rooms = found.is === "found" ? found.rooms : null;
  const [only] = rooms ?? [];
  const straightTo = rooms?.length === 0 ? "/room/new" : rooms?.length === 1 && only ? `/room/${only.roomId}` : null;
  useEffect(() => {
    if (straightTo !== null) router.replace(straightTo);
  }, [straightTo, router]);
  if (found.is === "away") return <Away why={found.why} onAgain={look} />;
  if (rooms === null || straightTo !== null) return <Opening />;
  return <RoomList rooms={rooms} />;
}

function RoomList({ rooms }: { readonly rooms: readonly Listed[] }) {
  const t = useTranslations("room.list");
  return (
    <Page home="/room" corner={<Corner />}>
      <Title>{t("title")}</Title>
      <ul className="flex flex-col gap-3">
        {rooms.map(({ roomId, name, closed }) => (
          <li key={roomId}>
            <ButtonLink
              href={`/room/${roomId}`}
              kind="quiet"
              wide
              className="flex-col items-start gap-1 py-4 text-left"
            >
              <span className="font-serif text-said">{name === null ? t("waiting") : t("with", { name })}</span>
              {closed && <span className="text-small font-normal text-ink-soft">{t("closed")}</span>}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/room/new" kind="plain">
          {t("another")}
        </ButtonLink>
      </p>
    </Page>
  );
}
