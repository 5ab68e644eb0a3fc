import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HelpNear } from "../help/HelpNear";
import { Notice } from "../look/Notice";
import { SecurityLink } from "../security/SecurityLink";

type ToKnowProps = {
  /** What the other calls themself; null where nobody is invited yet. */
  readonly name: string | null;
};

/** What each reads alone before a seat is taken: whom this is not for, what is kept, what the other sees, how to leave. The same for both, and nothing to answer. */
export function ToKnow({ name }: ToKnowProps) {
  const t = useTranslations("before");
  const other = { name: name ?? t("theOther") };
  return (
    <>
      <Notice tone="care">
        <h2 className="text-heading">{t("notFor.title")}</h2>
        <p>{t("notFor.afraid")}</p>
        <HelpNear />
        <p>{t("notFor.pushed")}</p>
        <p>{t("notFor.adults")}</p>
      </Notice>
      <Told title={t("kept.title")}>
        <li>{t("kept.you")}</li>
        <li>{t("kept.locked")}</li>
        <li>{t("kept.delete")}</li>
      </Told>
      <Told title={t("seen.title", other)}>
        <li>{t("seen.name")}</li>
        <li>{t("seen.said")}</li>
        <li>{t("seen.shared")}</li>
        <li>{t("seen.never")}</li>
        <li>{t("seen.copy")}</li>
      </Told>
      <Told title={t("leave.title")}>
        <li>{t("leave.stop")}</li>
        <li>{t("leave.quick", other)}</li>
        <li>{t("leave.stay", other)}</li>
      </Told>
      <SecurityLink beside />
    </>
  );
}

function Told({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-heading">{title}</h2>
      <ul className="flex list-disc flex-col gap-2.5 pl-5 marker:text-edge">{children}</ul>
    </section>
  );
}
