import { useTranslations } from "next-intl";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Bigger } from "./Bigger";
import { contact } from "./contact";
import { EveryCountry } from "./EveryCountry";
import { Leaving } from "./Leaving";
import { Safe } from "./Safe";
import { Wrong } from "./Wrong";

const WAY = "inline-flex min-h-12 items-center font-semibold";

/** Help as a page of its own: for anybody, without an account, and without a script. */
export default function HelpPage() {
  const t = useTranslations("help");
  return (
    <Page>
      <Title>{t("title")}</Title>
      <div className="flex flex-col gap-2">
        <p className="font-serif text-said">{t("lead")}</p>
        <p className="text-small text-ink-soft">{t("quiet")}</p>
        <p className="flex flex-wrap gap-x-6">
          <a href="#safe" className={WAY}>
            {t("toSafe")}
          </a>
          <a href="#bigger" className={WAY}>
            {t("toBigger")}
          </a>
        </p>
      </div>
      <EveryCountry />
      <Safe />
      <Bigger />
      <Leaving />
      <Wrong contact={contact()} />
    </Page>
  );
}
