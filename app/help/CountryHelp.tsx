import { useTranslations } from "next-intl";
import { helpIn } from "../../lib/help/entries";
import type { Country, Entry, Kind } from "../../lib/help/entry";
import { classes } from "../look/classes";
import { EmergencyNumber } from "./EmergencyNumber";
import { HelplineCard } from "./HelplineCard";

/** What we know of help in a country, danger first; and where we know of nothing, that. */
export function CountryHelp({ country }: { readonly country: Country }) {
  const t = useTranslations("help");
  return (
    <div className="flex flex-col gap-8">
      {helpIn(country).map(({ kind, entries }) => (
        <KindOfHelp key={kind} kind={kind} entries={entries} />
      ))}
      <p className="text-small text-ink-soft">{t("change")}</p>
    </div>
  );
}

function KindOfHelp({ kind, entries }: { readonly kind: Kind; readonly entries: readonly Entry[] }) {
  const t = useTranslations("help");
  return (
    <section
      className={classes(
        "flex flex-col gap-4",
        kind === "emergency" && "rounded-card border border-care-line bg-care-wash p-5",
      )}
    >
      <h3 className="text-heading">{t(`kinds.${kind}`)}</h3>
      {entries.length === 0 && <p>{t(`none.${kind}`)}</p>}
      {entries.length > 0 && kind !== "emergency" && <p>{t(`leads.${kind}`)}</p>}
      <ul
        className={classes(
          "grid gap-4 empty:hidden",
          kind === "emergency" && entries.length > 1 && "sm:grid-cols-2 sm:gap-x-8",
        )}
      >
        {entries.map((entry) =>
          entry.kind === "emergency" ? (
            <EmergencyNumber key={JSON.stringify(entry.ways)} emergency={entry} />
          ) : (
            <HelplineCard key={entry.name} helpline={entry} />
          ),
        )}
      </ul>
    </section>
  );
}
