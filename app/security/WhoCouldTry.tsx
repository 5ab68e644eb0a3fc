import { useTranslations } from "next-intl";

const WHO = ["partner", "former", "near", "us", "thief", "liar", "wire", "link"] as const;

/** Who might attack, what each can do and what not, in plain words: the threat model of docs/security.md. */
export function WhoCouldTry() {
  const t = useTranslations("security.who");
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      <p>{t("lead")}</p>
      <div className="flex flex-col divide-y divide-line rounded-card border border-line bg-table">
        {WHO.map((each) => (
          <details key={each}>
            <summary className="min-h-13 px-5 py-3 font-medium">{t(`${each}.title`)}</summary>
            <div className="flex flex-col gap-3 px-5 pb-5">
              <p>{t(`${each}.can`)}</p>
              <p>{t(`${each}.cannot`)}</p>
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
