import { useTranslations } from "next-intl";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { contact } from "./contact";
import { EveryCountry } from "./EveryCountry";
import { Safe } from "./Safe";
import { Wrong } from "./Wrong";

/** Help as a page of its own: for anybody, without an account, and without a script. */
export default function HelpPage() {
  const t = useTranslations("help");
  return (
    <Page>
      <Title>{t("title")}</Title>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-said">{t("lead")}</p>
        <p className="text-small text-ink-soft">{t("quiet")}</p>
        <p>
          <a href="#safe" className="inline-flex min-h-12 items-center font-semibold">
            {t("toSafe")}
          </a>
        </p>
      </div>
      <EveryCountry />
      <Safe />
      <Wrong contact={contact()} />
    </Page>
  );
}
