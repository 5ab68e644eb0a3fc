"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Paused, Resting } from "../../lib/talk/talk";
import { mayComeBack } from "../../lib/talk/view";
import { otherSeat } from "../../lib/values/seat";
import { Button, type ButtonKind } from "../look/Button";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";
import { useNow } from "./useNow";

type GoOnProps = {
  readonly talk: Paused | Resting;
  readonly label: ReactNode;
  readonly kind?: ButtonKind | undefined;
};

/** Says that one goes on, or is not ready yet after all; the talk goes on once both have said so. [P3] [T13] */
export function GoOn({ talk, label, kind }: GoOnProps) {
  const t = useTranslations("talk.paused");
  const { seat, browser } = useTable();
  const { act, busy, trouble } = useAct();
  const now = useNow(browser.clock, 500);
  return (
    <div className="flex flex-col gap-3 empty:hidden">
      {mayComeBack(talk, seat, now) && (
        <p>
          <Button kind={kind} busy={busy} onClick={() => void act({ type: "comeBack" })}>
            {label}
          </Button>
        </p>
      )}
      {talk.back[seat] && !talk.back[otherSeat(seat)] && (
        <p>
          <Button kind="quiet" busy={busy} onClick={() => void act({ type: "takeReadyBack" })}>
            {t("notYet")}
          </Button>
        </p>
      )}
      <Trouble why={trouble} />
    </div>
  );
}
