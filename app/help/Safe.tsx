import { useTranslations } from "next-intl";
import type { Ref } from "react";

const QUESTIONS = [1, 2, 3, 4, 5] as const;

/** "Is this safe for me?", the same for everyone: questions to ask oneself. There is nothing to answer here, so nothing is kept. */
export function Safe({ ref }: { readonly ref?: Ref<HTMLHeadingElement> | undefined }) {
  const t = useTranslations("help.safe");
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 ref={ref} id="safe" tabIndex={-1} className="scroll-mt-24 text-title">
        {t("title")}
      </h2>
      <p className="text-ink-soft">{t("everyone")}</p>
      <p className="font-serif text-said">{t("afraid")}</p>
      <h3 className="pt-2 text-heading">{t("askTitle")}</h3>
      <ul className="flex list-disc flex-col gap-2.5 pl-5 marker:text-edge">
        {QUESTIONS.map((question) => (
          <li key={question}>{t(`ask${question}`)}</li>
        ))}
      </ul>
      <p>{t("oneYes")}</p>
      <p>{t("first")}</p>
      <h3 className="pt-2 text-heading">{t("leaveTitle")}</h3>
      <p>{t("leave")}</p>
      <h3 className="pt-2 text-heading">{t("traceTitle")}</h3>
      <p>{t("trace")}</p>
      <p>{t("line")}</p>
    </section>
  );
}
