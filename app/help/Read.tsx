import { useFormatter, useTranslations } from "next-intl";
import { type Entry, isOld } from "../../lib/help/entry";

/** Where and when an entry was read. Never that it was tried: nobody dialled it. */
export function Read({ entry }: { readonly entry: Entry }) {
  const t = useTranslations("help.read");
  const format = useFormatter();
  const { newest, seenIn, sources } = entry;
  const month =
    newest === null
      ? null
      : format.dateTime(new Date(`${newest}-01T00:00:00Z`), { year: "numeric", month: "long", timeZone: "UTC" });
  return (
    <div className="text-small text-ink-soft">
      {isOld(entry) && <p className="font-medium text-care">{t("old")}</p>}
      {seenIn === 1 && <p>{t("once")}</p>}
      <details>
        <summary className="min-h-12 py-2.5">{month === null ? t("undated") : t("upTo", { month })}</summary>
        <p>{t("where")}</p>
        <ul className="list-disc pb-2 pl-5 wrap-anywhere marker:text-edge">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
