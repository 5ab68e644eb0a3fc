"use client";

import { useTranslations } from "next-intl";
import { otherSeat } from "../../lib/values/seat";
import { Notice } from "../look/Notice";
import { useTable } from "./table";

/** What is true of the line right now, in one sentence; nothing where all is well. */
export function Banners() {
  const t = useTranslations("talk");
  const { snapshot, seat, partner } = useTable();
  const { connection, heldSafely, waiting, behind, talk, presence } = snapshot;
  const sentence = (): string | null => {
    if (connection === "upgrade") return t("connection.upgrade");
    if (connection === "reconnecting") return t("connection.reconnecting");
    if (heldSafely) return t("connection.heldSafely");
    if (waiting.some(({ refusal }) => refusal !== null)) return t("connection.waiting");
    if (behind) return t("connection.behind");
    if (talk?.status === "running" && !presence[otherSeat(seat)]) return t("away", { partner });
    return null;
  };
  const words = sentence();
  return (
    <div role="status" className="empty:hidden">
      {words && <Notice className="text-small">{words}</Notice>}
    </div>
  );
}
