import { useTranslations } from "next-intl";

const NOT = [1, 2, 3, 4] as const;

/** "Leave now", what it does and what it doesn't: for everyone, in the same words. */
export function Leaving() {
  const t = useTranslations("help.leaving");
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="text-title">{t("title")}</h2>
      <p>{t("does")}</p>
      <p>{t("talk")}</p>
      <h3 className="pt-2 text-heading">{t("notTitle")}</h3>
      <ul className="flex list-disc flex-col gap-2.5 pl-5 marker:text-edge">
        {NOT.map((each) => (
          <li key={each}>{t(`not${each}`)}</li>
        ))}
      </ul>
      <p>{t("discreet")}</p>
    </section>
  );
}
