import { useTranslations } from "next-intl";
import { COUNTRIES } from "../../lib/help/entry";
import { Notice } from "../look/Notice";

/** An honest word for whoever lives where we know of nothing. */
export function NothingKnown() {
  const t = useTranslations("help.nothing");
  return (
    <Notice tone="care">
      <p className="font-semibold">{t("title")}</p>
      <p>{t("words", { count: COUNTRIES.length })}</p>
    </Notice>
  );
}
