import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Checkbox } from "../look/Checkbox";

/** Whether others use this device too. Whoever says so leaves nothing behind. */
export function SharedDevice({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const t = useTranslations("account.device");
  return (
    <Checkbox ref={ref}>
      {t("shared")}
      <span className="block text-small text-ink-soft">{t("sharedHint")}</span>
    </Checkbox>
  );
}
