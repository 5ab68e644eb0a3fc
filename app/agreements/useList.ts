"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { otherSeat } from "../../lib/values/seat";
import { seconds } from "../../lib/values/time";
import { useDoing } from "../room/useDoing";
import { useNow } from "../room/useNow";
import type { OnTheList } from "./withRoom";

/** A list of agreements under a heading, which has the focus where what had it is gone. */
export function useList(
  room: OpenRoom,
  line: RoomLine,
): { readonly list: OnTheList; readonly heading: RefObject<HTMLHeadingElement | null> } {
  const t = useTranslations("agreements");
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = () => heading.current?.focus();
  const doing = useDoing(toHeading);
  const now = useNow(seconds(20));
  const name = room.names[otherSeat(room.seat)] ?? t("theOther");
  return { list: { room, line, name, doing, now, toHeading }, heading };
}
