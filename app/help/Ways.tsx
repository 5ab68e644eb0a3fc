import { useTranslations } from "next-intl";
import { digitsOf, type Way } from "../../lib/help/entry";
import { classes } from "../look/classes";

type WaysProps = { readonly ways: readonly Way[]; readonly urgent?: boolean | undefined };

/** How to reach someone: numbers first. What is not plain digits is there to read, and is no link. */
export function Ways({ ways, urgent = false }: WaysProps) {
  return (
    <ul className="flex flex-wrap items-center gap-x-6 gap-y-1">
      {ways.map((way) => (
        <li key={JSON.stringify(way)}>
          <OneWay way={way} urgent={urgent} />
        </li>
      ))}
    </ul>
  );
}

const LINK = "inline-flex min-h-12 items-center font-semibold";
const BUTTON =
  "inline-flex min-h-13 items-center rounded-soft bg-action px-6 py-3 text-heading leading-tight font-semibold text-action-ink no-underline hover:bg-action-lit";

function OneWay({ way, urgent }: { readonly way: Way; readonly urgent: boolean }) {
  const t = useTranslations("help");
  switch (way.by) {
    case "phone": {
      const digits = digitsOf(way.number);
      if (digits === null) return <Words>{t("byHand", { number: way.number })}</Words>;
      return (
        <a href={`tel:${digits}`} className={classes("tabular-nums", urgent ? BUTTON : LINK)}>
          {t("call", { number: way.number })}
        </a>
      );
    }
    case "text":
      return (
        <Words>
          {way.word === null ? t("text", { number: way.number }) : t("textWord", { ...way, word: way.word })}
        </Words>
      );
    case "whatsApp":
    case "callBack":
      return <Words>{t(way.by, { number: way.number })}</Words>;
    case "chat":
    case "web":
      return (
        <a href={way.url} target="_blank" rel="noopener noreferrer" className={classes(LINK, "wrap-anywhere")}>
          {t(way.by, { place: new URL(way.url).hostname.replace(/^www\./, "") })}
          <span className="sr-only"> {t("newTab")}</span>
        </a>
      );
  }
}

const Words = ({ children }: { readonly children: string }) => (
  <span className="inline-flex min-h-12 items-center font-semibold">{children}</span>
);
