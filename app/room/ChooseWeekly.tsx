"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { pickedTime } from "../../lib/room/evenings";
import type { Weekly } from "../../lib/room/offer";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { ownZone } from "./useSpokenTime";

/** A week as it is laid out here: Monday first. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

type ChooseWeeklyProps = {
  /** What the one button says. */
  readonly go: ReactNode;
  readonly busy: boolean;
  readonly onChoose: (time: Weekly) => void;
};

/** A day of the week and a time, by the clocks around this device. */
export function ChooseWeekly({ go, busy, onChoose }: ChooseWeeklyProps) {
  const t = useTranslations("room.chooseTime");
  const [weekday, setWeekday] = useState<number | null>(null);
  const [time, setTime] = useState("19:00");
  const [incomplete, setIncomplete] = useState(false);
  const choose = () => {
    const clock = pickedTime(time);
    setIncomplete(weekday === null || clock === null);
    if (weekday !== null && clock !== null) onChoose({ kind: "weekly", weekday, ...clock, zone: ownZone() });
  };
  return (
    <Form onSubmit={choose} className="gap-5">
      <Weekdays chosen={weekday} onChoose={setWeekday} />
      <Field label={t("hour")} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {incomplete && t("incomplete")}
      </p>
      <Button type="submit" wide busy={busy}>
        {go}
      </Button>
    </Form>
  );
}

type WeekdaysProps = { readonly chosen: number | null; readonly onChoose: (weekday: number) => void };

function Weekdays({ chosen, onChoose }: WeekdaysProps) {
  const t = useTranslations("room.chooseTime");
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t("weekday")}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9.25rem,1fr))] gap-2">
        {WEEK.map((day) => (
          <label
            key={day}
            className="flex min-h-12 cursor-pointer items-center gap-2.5 rounded-soft border-2 border-line bg-table px-2.5 py-2 text-small font-medium transition-colors duration-(--swift) hover:border-edge has-checked:border-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={day}
              checked={chosen === day}
              onChange={() => onChoose(day)}
              className="tick focus-visible:outline-none"
            />
            {t("weekdays", { day: String(day) })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
