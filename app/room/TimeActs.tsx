"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { awaited } from "../../lib/room/proposal";
import { hasBegun } from "../../lib/room/times";
import { Button, ButtonLink } from "../look/Button";
import { CounterTime } from "./CounterTime";
import { LetTimeGo } from "./LetTimeGo";
import type { OnTheTable } from "./onTheTable";
import { ToCalendar } from "./ToCalendar";

/** What can be done with a time now. */
export function TimeActs(props: OnTheTable) {
  const { proposal, room, line, doing } = props;
  const t = useTranslations("room.times");
  const letGo = () => void doing.run(() => line.letTimeGo(proposal.proposalId));
  if (proposal.letGoBy !== null) {
    return (
      <>
        {proposal.state === "agreed" && <p className="text-small text-ink-soft">{t("calendarLetGo")}</p>}
        <div>
          <Button kind="quiet" disabled={doing.busy} onClick={letGo}>
            {t("allRight")}
          </Button>
        </div>
      </>
    );
  }
  if (proposal.state === "agreed") return <Agreed {...props} />;
  if (awaited(proposal) === room.seat) return <Answer {...props} />;
  return (
    <div className="-ml-3">
      <Button kind="plain" className="text-small" disabled={doing.busy} onClick={letGo}>
        {t("takeBack")}
      </Button>
    </div>
  );
}

function Agreed(props: OnTheTable) {
  const { proposal, room, now } = props;
  const t = useTranslations("room.times");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {hasBegun(proposal.time, now) ? (
        <ButtonLink href={pathOf.start(room.roomId, proposal.topicId)}>{t("talkNow")}</ButtonLink>
      ) : (
        proposal.time && <ToCalendar uid={proposal.proposalId} time={proposal.time} />
      )}
      <LetTimeGo {...props} />
    </div>
  );
}

function Answer(props: OnTheTable) {
  const { proposal, line, doing, now } = props;
  const t = useTranslations("room.times");
  const [countering, setCountering] = useState(false);
  const { proposalId, state, time } = proposal;
  const ask = () => {
    doing.forget();
    setCountering(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      {time !== null && !hasBegun(time, now) && (
        <Button
          className="w-full sm:w-auto"
          busy={doing.busy}
          onClick={() => void doing.run(() => line.acceptTime(proposalId))}
        >
          {t("accept")}
        </Button>
      )}
      {state === "proposed" && (
        <Button kind="quiet" onClick={ask}>
          {t("counter")}
        </Button>
      )}
      <Button
        kind="plain"
        className="text-small"
        disabled={doing.busy}
        onClick={() => void doing.run(() => line.letTimeGo(proposalId))}
      >
        {t("letGo")}
      </Button>
      <CounterTime {...props} open={countering} onClose={() => setCountering(false)} />
    </div>
  );
}
