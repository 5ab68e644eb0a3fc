import { useTranslations } from "next-intl";
import { ContactLink } from "../help/ContactLink";

/** Whom to tell of a fault: whoever runs this house, or honestly nobody. */
export function Fault({ contact }: { readonly contact: string | null }) {
  const t = useTranslations("security.wrong");
  return (
    <>
      <p>{t(contact === null ? "nobody" : "tell")}</p>
      {contact !== null && <ContactLink contact={contact} />}
      <p className="text-ink-soft">{t("more")}</p>
    </>
  );
}
