import { useFormatter, useTranslations } from "next-intl";
import type { Helpline } from "../../lib/help/entry";
import { Read } from "./Read";
import { Ways } from "./Ways";

/** One helpline, or one list of counsellors: what it is called, how to reach it, and where all that was read. */
export function HelplineCard({ helpline }: { readonly helpline: Helpline }) {
  const t = useTranslations("help");
  const facts = useFacts(helpline);
  return (
    <li className="flex flex-col gap-3 rounded-card border border-line bg-table p-5">
      <p className="text-said font-serif">
        <bdi>{helpline.name}</bdi>
      </p>
      {facts.length > 0 && (
        // Server and browser may name a rare language differently.
        <p suppressHydrationWarning className="text-ink-soft">
          {facts.join(" · ")}
        </p>
      )}
      <Ways ways={helpline.ways} />
      {helpline.about.length > 0 && <p>{helpline.about.map((about) => t(`about.${about}`)).join(" ")}</p>}
      <Read entry={helpline} />
    </li>
  );
}

function useFacts({ hours, free, languages }: Helpline): readonly string[] {
  const t = useTranslations("help");
  const format = useFormatter();
  const spoken = languages.map((language) => format.displayName(language, { type: "language" }));
  return [
    hours === "always" ? t("always") : hours && t(hours.days, { from: hours.from, to: hours.to }),
    free === null ? null : t(free ? "free" : "notFree"),
    spoken.length === 0 ? null : spoken.join(", "),
  ].filter((fact) => fact !== null);
}
