"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { QuietHours as Hours } from "../../lib/room/reminder";
import { Checkbox } from "../look/Checkbox";
import { Field } from "../look/Field";
import { nights } from "./useReminders";

type QuietHoursProps = {
  readonly quiet: Hours | null;
  readonly onChange: (quiet: Hours | null) => void;
};

const two = (value: number) => String(value).padStart(2, "0");
const shown = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The minute of the day that a field shows; null while it shows none. */
const minuteIn = (text: string): number | null =>
  /^\d\d:\d\d$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : null;

/** The hours in which nothing comes, by the clocks of where this device is. */
export function QuietHours({ quiet, onChange }: QuietHoursProps) {
  const t = useTranslations("reminders");
  return (
    <>
      <Checkbox checked={quiet !== null} onChange={({ target }) => onChange(target.checked ? nights() : null)}>
        {t("quiet")}
        <span className="block text-small text-ink-soft">{t("quietHint", { zone: (quiet ?? nights()).zone })}</span>
      </Checkbox>
      {quiet !== null && (
        <div className="grid grid-cols-2 gap-4">
          <Hour
            label={t("from")}
            minute={quiet.from}
            onChange={(from) => onChange({ ...nights(), to: quiet.to, from })}
          />
          <Hour label={t("to")} minute={quiet.to} onChange={(to) => onChange({ ...nights(), from: quiet.from, to })} />
        </div>
      )}
    </>
  );
}

type HourProps = { readonly label: string; readonly minute: number; readonly onChange: (minute: number) => void };

/** A time of the day; it counts when its field is left, for half of one is none. */
function Hour({ label, minute, onChange }: HourProps) {
  const [text, setText] = useState(shown(minute));
  const leave = () => {
    const given = minuteIn(text);
    if (given === null) setText(shown(minute));
    else if (given !== minute) onChange(given);
  };
  return (
    <Field type="time" label={label} value={text} onChange={({ target }) => setText(target.value)} onBlur={leave} />
  );
}
