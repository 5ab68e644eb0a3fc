"use client";

import { useTranslations } from "next-intl";
import { REMINDER_LINES } from "../../lib/room/reminder";
import { Button } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { Line } from "../look/Line";
import { Select } from "../look/Select";
import { Spinner } from "../look/Spinner";
import { useRefusal } from "../look/useRefusal";
import { useUnlocked } from "../unlock/Unlock";
import { canBeWoken } from "../unlock/wake";
import { QuietHours } from "./QuietHours";
import { type Kept, type Reminding, useReminders } from "./useReminders";

/** Whether and how one is reminded: off until one wants it, and nobody else's to see. */
export function Reminders() {
  const t = useTranslations("reminders");
  const { now, kept, read, change, wakeHere } = useReminders();
  return (
    <>
      <p>{t("lead")}</p>
      {now === null && kept === null && <Spinner />}
      {now !== null && (
        <>
          <ByMail now={now} onChange={(mail) => void change({ ...now.wish, mail })} />
          <OnThisDevice now={now} onChange={(wanted) => void wakeHere(wanted)} />
          {((now.wish.mail && now.sendsMail) || now.pushHere) && (
            <>
              <Select
                label={t("line")}
                choices={REMINDER_LINES.map((value) => ({ value, label: t(`lines.${value}`) }))}
                chosen={now.wish.line}
                onChoose={(line) => void change({ ...now.wish, line })}
              />
              <QuietHours quiet={now.wish.quiet} onChange={(quiet) => void change({ ...now.wish, quiet })} />
            </>
          )}
        </>
      )}
      <Said kept={kept} />
      {now === null && kept !== null && <Again onPress={() => void read()} />}
    </>
  );
}

type WayProps = { readonly now: Reminding; readonly onChange: (wanted: boolean) => void };

function ByMail({ now: { wish, sendsMail }, onChange }: WayProps) {
  const t = useTranslations("reminders");
  const { me } = useUnlocked();
  if (!sendsMail) return <p className="text-ink-soft">{t("noMail")}</p>;
  return (
    <Checkbox checked={wish.mail} onChange={({ target }) => onChange(target.checked)}>
      {t("mail")}
      <span className="block text-small text-ink-soft wrap-anywhere">{t("mailHint", { email: me.email })}</span>
    </Checkbox>
  );
}

function OnThisDevice({ now: { pushHere }, onChange }: WayProps) {
  const t = useTranslations("reminders");
  if (!canBeWoken()) return <p className="text-ink-soft">{t("noPush")}</p>;
  return (
    <Checkbox checked={pushHere} onChange={({ target }) => onChange(target.checked)}>
      {t("push")}
      <span className="block text-small text-ink-soft">{t("pushHint")}</span>
    </Checkbox>
  );
}

function Said({ kept }: { readonly kept: Kept }) {
  const t = useTranslations("reminders");
  const sentence = useRefusal();
  const said = kept === null ? "" : typeof kept === "string" ? t(kept) : sentence(kept.refusal);
  return <Line className="font-sans text-body empty:hidden">{said}</Line>;
}

function Again({ onPress }: { readonly onPress: () => void }) {
  const t = useTranslations("look");
  return (
    <p>
      <Button kind="quiet" onClick={onPress}>
        {t("again")}
      </Button>
    </p>
  );
}
