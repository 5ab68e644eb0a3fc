"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { dayOf, pickedMoment, tomorrowEvening, tonight } from "../../lib/room/evenings";
import { type Instant, seconds } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Choices } from "../look/Choices";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { useNow } from "./useNow";
import { ownZone, useSpokenTime } from "./useSpokenTime";

type Way = "tonight" | "tomorrow" | "own";
type Missing = "missing" | "incomplete" | "passed" | "tooFar";

type ChooseTimeProps = {
  readonly legend: ReactNode;
  /** What the one button says. */
  readonly go: ReactNode;
  readonly busy: boolean;
  /** The last moment that may be chosen; none where any may. */
  readonly last?: Instant | undefined;
  readonly onChoose: (at: Instant) => void;
};

/** One question with one answer: tonight, tomorrow evening, or a day and a time of one's own; always still to come. */
export function ChooseTime({ legend, go, busy, last, onChoose }: ChooseTimeProps) {
  const t = useTranslations("room.chooseTime");
  const { dated } = useSpokenTime();
  const now = useNow(seconds(20));
  const zone = ownZone();
  const [way, setWay] = useState<Way | null>(null);
  const [own, setOwn] = useState({ day: "", time: "" });
  const [problem, setProblem] = useState<Missing | null>(null);
  const within = (moment: Instant | null) => (moment !== null && last !== undefined && moment > last ? null : moment);
  const offered = { tonight: within(tonight(now, zone)), tomorrow: within(tomorrowEvening(now, zone)) };
  const pick = (next: Way) => {
    setWay(next);
    setProblem(null);
  };
  const choose = () => {
    const at = way === "own" ? pickedMoment(own.day, own.time, zone) : way && offered[way];
    const lacks = at === null ? (way === "own" ? "incomplete" : "missing") : outside(at, now, last);
    setProblem(lacks);
    if (at !== null && lacks === null) onChoose(at);
  };
  const choices = [
    ...(offered.tonight === null
      ? []
      : [{ value: "tonight" as const, label: t("tonight"), hint: dated(offered.tonight, now) }]),
    ...(offered.tomorrow === null
      ? []
      : [{ value: "tomorrow" as const, label: t("tomorrow"), hint: dated(offered.tomorrow, now) }]),
    { value: "own" as const, label: t("own"), hint: t("ownHint") },
  ];
  return (
    <Form onSubmit={choose} className="gap-5">
      <Choices legend={legend} choices={choices} chosen={way} onChoose={pick} />
      {way === "own" && (
        <OwnTime own={own} first={dayOf(now, zone)} last={last && dayOf(last, zone)} onChange={setOwn} />
      )}
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {problem && t(problem, { last: last ? dated(last, now) : "" })}
      </p>
      <Button type="submit" wide busy={busy}>
        {go}
      </Button>
    </Form>
  );
}

const outside = (at: Instant, now: Instant, last: Instant | undefined): Missing | null => {
  if (at <= now) return "passed";
  return last !== undefined && at > last ? "tooFar" : null;
};

type Own = { readonly day: string; readonly time: string };
type OwnTimeProps = {
  readonly own: Own;
  readonly first: string;
  readonly last: string | undefined;
  readonly onChange: (own: Own) => void;
};

function OwnTime({ own, first, last, onChange }: OwnTimeProps) {
  const t = useTranslations("room.chooseTime");
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Field
        label={t("day")}
        type="date"
        min={first}
        max={last}
        value={own.day}
        onChange={(event) => onChange({ ...own, day: event.target.value })}
      />
      <Field
        label={t("time")}
        type="time"
        value={own.time}
        onChange={(event) => onChange({ ...own, time: event.target.value })}
      />
    </div>
  );
}
