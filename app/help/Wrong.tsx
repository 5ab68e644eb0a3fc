import { useTranslations } from "next-intl";
import { ContactLink } from "./ContactLink";

/** Whom to tell that a number is wrong: whoever runs this house, or honestly nobody. */
export function Wrong({ contact }: { readonly contact: string | null }) {
  const t = useTranslations("help.wrong");
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      {contact === null ? (
        <p>{t("nobody")}</p>
      ) : (
        <>
          <p>{t("tell")}</p>
          <ContactLink contact={contact} />
          <p className="text-small text-ink-soft">{t("seen")}</p>
        </>
      )}
    </section>
  );
}
