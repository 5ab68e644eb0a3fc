"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import type { Closed, Talk } from "../../lib/talk/talk";
import { mayPutOff } from "../../lib/talk/view";
import type { Instant } from "../../lib/values/time";
import { Button, ButtonLink } from "../look/Button";
import { LeaveRoom } from "../room/LeaveRoom";
import { AnotherDay } from "./AnotherDay";
import { EndTalk } from "./EndTalk";
import { NotThisTalk } from "./NotThisTalk";
import { TimeOutDialog } from "./TimeOutDialog";
import { useTable } from "./table";
import { useNow } from "./useNow";

type OpenTalk = Exclude<Talk, Closed>;
type Way = "timeOut" | "anotherDay" | "end" | "notNow";

/** The ways out of a talk as it stands, for either of the two and at any moment. [P1] [P7] [V4] */
function waysOut(talk: OpenTalk, now: Instant): readonly Way[] {
  if (talk.status === "gathering") return ["notNow"];
  const onTimeOut = talk.status === "paused" && talk.pause.cause === "time-out";
  return [
    ...(talk.status === "resting" || onTimeOut ? [] : (["timeOut"] as const)),
    ...(mayPutOff(talk, now) ? (["anotherDay"] as const) : []),
    "end",
  ];
}

/** The quiet edge of every screen of an open talk: a time-out, another day, the end, and leaving this page. */
export function Edge({ talk }: { readonly talk: OpenTalk }) {
  const t = useTranslations("talk.edge");
  const { browser, roomId, room, roomLine } = useTable();
  const [open, setOpen] = useState<Way | null>(null);
  const now = useNow(browser.clock, 1_000);
  // A dialog that gives way to another one closes a moment later.
  const closing = (way: Way) => () => setOpen((shown) => (shown === way ? null : shown));
  return (
    <footer className="border-t border-line pt-2">
      <ul className="grid grid-cols-2 sm:flex sm:flex-wrap sm:justify-between">
        {waysOut(talk, now).map((way) => (
          <li key={way}>
            <Button kind="plain" className="-ml-3 text-small" onClick={() => setOpen(way)}>
              {t(way)}
            </Button>
          </li>
        ))}
        <li>
          <ButtonLink kind="plain" className="-ml-3 text-small sm:-mr-3" href={pathOf.room(roomId)}>
            {t("leave")}
          </ButtonLink>
        </li>
        <li>
          <LeaveRoom room={room} line={roomLine} />
        </li>
      </ul>
      {talk.status === "gathering" && <NotThisTalk open={open === "notNow"} onClose={closing("notNow")} />}
      {"turn" in talk && (
        <>
          <TimeOutDialog
            talk={talk}
            open={open === "timeOut"}
            onClose={closing("timeOut")}
            onAnotherDay={() => setOpen("anotherDay")}
          />
          <AnotherDay talk={talk} open={open === "anotherDay"} onClose={closing("anotherDay")} />
          <EndTalk open={open === "end"} onClose={closing("end")} />
        </>
      )}
    </footer>
  );
}
