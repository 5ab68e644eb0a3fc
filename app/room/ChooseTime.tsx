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
type Missing = "missing" | "incomplete" | "passed";

type ChooseTimeProps = {
  readonly legend: ReactNode;
  /** What the one button says. */
  readonly go: ReactNode;
  readonly busy: boolean;
  readonly onChoose: (at: Instant) => void;
};

/** One question with one answer: tonight, tomorrow evening, or a day and a time of one's own; always still to come. */
export function ChooseTime({ legend, go, busy, onChoose }: ChooseTimeProps) {
  const t = useTranslations("room.chooseTime");
  const { dated } = useSpokenTime();
  const now = useNow(seconds(20));
  const zone = ownZone();
  const [way, setWay] = useState<Way | null>(null);
  const [own, setOwn] = useState({ day: "", time: "" });
  const [problem, setProblem] = useState<Missing | null>(null);
  const offered = { tonight: tonight(now, zone), tomorrow: tomorrowEvening(now, zone) };
  const pick = (next: Way) => {
    setWay(next);
    setProblem(null);
  };
  const choose = () => {
    const at = way === "own" ? pickedMoment(own.day, own.time, zone) : way && offered[way];
    const lacks = at === null ? (way === "own" ? "incomplete" : "missing") : at <= now ? "passed" : null;
    setProblem(lacks);
    if (at !== null && lacks === null) onChoose(at);
  };
  const choices = [
    ...(offered.tonight === null
      ? []
      : [{ value: "tonight" as const, label: t("tonight"), hint: dated(offered.tonight, now) }]),
    { value: "tomorrow" as const, label: t("tomorrow"), hint: dated(offered.tomorrow, now) },
    { value: "own" as const, label: t("own"), hint: t("ownHint") },
  ];
  return (
    <Form onSubmit={choose} className="gap-5">
      <Choices legend={legend} choices={choices} chosen={way} onChoose={pick} />
      {way === "own" && <OwnTime own={own} first={dayOf(now, zone)} onChange={setOwn} />}
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {problem && t(problem)}
      </p>
      <Button type="submit" wide busy={busy}>
        {go}
      </Button>
    </Form>
  );
}

type Own = { readonly day: string; readonly time: string };
type OwnTimeProps = { readonly own: Own; readonly first: string; readonly onChange: (own: Own) => void };

function OwnTime({ own, first, onChange }: OwnTimeProps) {
  const t = useTranslations("room.chooseTime");
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Field
        label={t("day")}
        type="date"
        min={first}
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
