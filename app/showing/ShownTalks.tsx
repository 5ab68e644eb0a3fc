import { useLocale, useTranslations } from "next-intl";
import type { Shown, ShownLine, ShownTalk } from "../../lib/line/showing/shown";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";
import { SIDES } from "../talk/Said";

/** What a counsellor reads, like letters: the same for both partners before they agree, and for whoever has the link. */
export function ShownTalks({ shown }: { readonly shown: Shown }) {
  return (
    <div className="flex flex-col gap-12">
      {inOrder(shown.talks).map(({ place, each }) => (
        <Talk key={place} talk={each} />
      ))}
    </div>
  );
}

/** What is read in an order has no other name than its place in it: nothing of a talk's log travels along. */
const inOrder = <Each,>(all: readonly Each[]): readonly { readonly place: number; readonly each: Each }[] =>
  all.map((each, place) => ({ place, each }));

function Talk({ talk: { title, format, began, sections } }: { readonly talk: ShownTalk }) {
  const t = useTranslations("shown");
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: "long" }).format(began);
  return (
    <section className="flex flex-col gap-6 border-t border-line pt-6">
      <header className="flex flex-col gap-1">
        <h2 className="text-heading wrap-anywhere">{title ?? t("untitled")}</h2>
        <p className="text-small text-ink-soft">{format === null ? day : `${format} · ${day}`}</p>
      </header>
      {inOrder(sections).map(({ place, each: { title: name, lines } }) => (
        <div key={place} className="flex flex-col gap-4">
          {name !== null && <h3 className="text-small font-semibold">{name}</h3>}
          {inOrder(lines).map((line) => (
            <Line key={line.place} line={line.each} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Line({ line }: { readonly line: ShownLine }) {
  const t = useTranslations("shown");
  if (line.is === "left-out")
    return <p className="border-l-4 border-dotted border-edge py-1 pl-4 text-small text-ink-soft">{t("leftOut")}</p>;
  const { by, label, text } = line;
  if (by === null) return <p className="rounded-soft bg-glow px-4 py-3 text-center font-serif text-said">{label}</p>;
  return (
    <article className={classes("flex flex-col gap-1 border-l-4 py-1 pl-4", SIDES[by])}>
      <p className="flex items-center gap-2 text-small font-medium text-ink-soft">
        <PersonMark seat={by} className="size-4" />
        {label}
      </p>
      {text !== null && <p className="max-w-[65ch] font-serif text-said wrap-anywhere whitespace-pre-wrap">{text}</p>}
    </article>
  );
}
