"use client";

import { useTranslations } from "next-intl";
import type { OpenProposal, OpenRoom } from "../../lib/line/roomTypes";
import { awaited } from "../../lib/room/proposal";
import { comingTime } from "../../lib/room/times";
import { otherSeat } from "../../lib/values/seat";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import type { OnTheTable } from "./onTheTable";
import { TimeActs } from "./TimeActs";
import { timeSaid } from "./timeSaid";
import { useSpokenTime } from "./useSpokenTime";

/** One time: how it stands, when it is, what it is about, and what can be done. What waits for an answer looks like a letter of the other's. */
export function TimeCard(props: OnTheTable) {
  const { proposal, room, now, name } = props;
  const t = useTranslations("room.times");
  const { spoken } = useSpokenTime();
  const across = otherSeat(room.seat);
  const letter = across === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  const forMe = awaited(proposal) === room.seat;
  const about = useAbout(proposal, room);
  const agreed = proposal.state === "agreed" && proposal.letGoBy === null;
  const paper = agreed ? "border-line bg-linear-100 from-amber-wash to-teal-wash" : "border-line bg-table";
  return (
    <li className={classes("flex flex-col gap-3 rounded-card border p-5", forMe ? letter : paper)}>
      <p className="flex items-start gap-2.5 text-small">
        <span className="flex gap-1 pt-0.5">
          <Marks proposal={proposal} room={room} />
        </span>
        {t(`said.${timeSaid(proposal, room.seat, now)}`, { name })}
      </p>
      <When proposal={proposal} now={now} />
      {proposal.first && proposal.state === "countered" && (
        <p className="text-small text-ink-soft">{t("instead", { time: spoken(proposal.first, now) })}</p>
      )}
      {about !== null && <p className="font-serif wrap-anywhere">{t("about", { topic: about })}</p>}
      <TimeActs {...props} />
    </li>
  );
}

/** Whose word it is: both where both said yes, else whoever spoke last. */
function Marks({ proposal, room }: Pick<OnTheTable, "proposal" | "room">) {
  const { state, letGoBy, by } = proposal;
  if (letGoBy !== null) return <PersonMark seat={letGoBy} lit={false} className="size-4" />;
  if (state !== "agreed") return <PersonMark seat={state === "proposed" ? by : otherSeat(by)} className="size-4" />;
  return (
    <>
      <PersonMark seat={room.seat} className="size-4" />
      <PersonMark seat={otherSeat(room.seat)} className="size-4" />
    </>
  );
}

function When({ proposal, now }: Pick<OnTheTable, "proposal" | "now">) {
  const t = useTranslations("room.times");
  const { day, weekly, spoken } = useSpokenTime();
  const { time, state, letGoBy } = proposal;
  const stands = state === "agreed" && letGoBy === null;
  const looks = classes("text-heading first-letter:uppercase", letGoBy !== null && "text-ink-soft");
  if (time?.kind !== "weekly") return <h3 className={looks}>{time === null ? t("locked") : spoken(time, now)}</h3>;
  return (
    <>
      <h3 className={looks}>{stands ? t("ours", weekly(time, now)) : spoken(time, now)}</h3>
      {letGoBy === null && <p className="text-ink-soft">{t("next", { day: day(comingTime(time, now), now) })}</p>}
    </>
  );
}

/** What a time is about: the topic on the shelf, or the words it came with; null where nothing is said. */
function useAbout({ topicId, text }: OpenProposal, { topics }: OpenRoom): string | null {
  const t = useTranslations("room.times");
  if (topicId !== null) return topics.find((topic) => topic.topicId === topicId)?.text ?? t("aTopic");
  return text === "" ? null : text;
}
