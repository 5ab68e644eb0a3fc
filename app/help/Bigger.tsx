import { useTranslations } from "next-intl";
import type { Ref } from "react";

/** "When it is bigger than you two": help from outside as a normal next step. The same for everyone, and nothing to answer. */
export function Bigger({ ref }: { readonly ref?: Ref<HTMLHeadingElement> | undefined }) {
  const t = useTranslations("help.bigger");
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 ref={ref} id="bigger" tabIndex={-1} className="scroll-mt-24 text-title">
        {t("title")}
      </h2>
      <p className="text-ink-soft">{t("everyone")}</p>
      <p className="font-serif text-said">{t("normal")}</p>
      <p>{t("how")}</p>
      <p>{t("worn")}</p>
      <p>{t("notThis")}</p>
    </section>
  );
}
