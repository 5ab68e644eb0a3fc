import { useTranslations } from "next-intl";

const SEEN = ["you", "devices", "room", "talks", "around", "shown", "size", "address", "reminders"] as const;

/** All that lies in our tables or passes us in clear, by what it is about; docs/security.md has it column by column. */
export function WhatWeSee() {
  const t = useTranslations("security.see");
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      <p>{t("lead")}</p>
      <dl className="flex flex-col divide-y divide-line rounded-card border border-line bg-table">
        {SEEN.map((each) => (
          <div key={each} className="flex flex-col gap-1 px-5 py-4">
            <dt className="font-semibold">{t(`${each}.title`)}</dt>
            <dd className="text-ink-soft">{t(`${each}.items`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
