import { useTranslations } from "next-intl";

type SecurityLinkProps = {
  /** Opens beside the page, where leaving it would lose something: an invitation, or what was typed. */
  readonly beside?: boolean | undefined;
};

/** The way to the page that says what we see and what this cannot do. */
export function SecurityLink({ beside = false }: SecurityLinkProps) {
  const t = useTranslations();
  return (
    <p>
      <a
        href="/security"
        {...(beside && { target: "_blank", rel: "noopener noreferrer" })}
        className="inline-flex min-h-12 items-center font-semibold"
      >
        <span>
          {t("look.security")}
          {beside && <span className="sr-only"> {t("look.beside")}</span>}
        </span>
      </a>
    </p>
  );
}
