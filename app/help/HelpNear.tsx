import { useTranslations } from "next-intl";
import { HelpLink } from "./HelpLink";

const LOOK = "inline-flex min-h-12 items-center font-semibold";

/** The two ways on from the words about whom this is not for. */
export function HelpNear() {
  const t = useTranslations("look");
  return (
    <p className="flex flex-wrap gap-x-6">
      <HelpLink className={LOOK}>{t("helpNear")}</HelpLink>
      <HelpLink at="safe" className={LOOK}>
        {t("safe")}
      </HelpLink>
    </p>
  );
}
