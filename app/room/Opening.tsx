import { useTranslations } from "next-intl";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Spinner } from "../look/Spinner";

/** While a room is being opened; shown only where that takes a moment. */
export function Opening() {
  const t = useTranslations("room");
  return (
    <Page home="/room">
      <div className="flex min-h-40 animate-arrive items-center gap-4 text-ink-soft [animation-delay:400ms]">
        <Spinner />
        <Line className="text-body">{t("opening")}</Line>
      </div>
    </Page>
  );
}
