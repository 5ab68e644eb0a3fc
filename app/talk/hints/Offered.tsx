"use client";

import { ChevronDown, Feather, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Notice } from "../../../lib/coach/notice";
import { Button } from "../../look/Button";
import { classes } from "../../look/classes";
import { Pill } from "../../look/Pill";
import { useTable } from "../table";

type OfferedProps = {
  readonly notice: Notice;
  /** Whether there is room for an offer in the text; else it stands there to read. */
  readonly hasRoom: (offer: string) => boolean;
  readonly onTake: (offer: string) => void;
  readonly onWaveAway: () => void;
  readonly onSwitchOff: () => void;
};

/** Something noticed: a quiet line, and behind it what could be there instead. */
export function Offered(props: OfferedProps) {
  const t = useTranslations("hints");
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind } = props.notice;
  return (
    <section aria-label={t("label")}>
      <div className="-my-3 flex min-h-12 animate-arrive items-center justify-between gap-2 text-small">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="flex min-h-12 cursor-pointer items-center gap-2 text-left font-medium text-ink-soft hover:text-ink"
        >
          <Feather aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
          {t(`title.${kind}`)}
          <ChevronDown
            aria-hidden="true"
            className={classes("size-5 shrink-0 transition-transform duration-(--swift)", open && "rotate-180")}
            strokeWidth={1.5}
          />
        </button>
        {!open && (
          <button
            type="button"
            aria-label={t("waveAway")}
            onClick={props.onWaveAway}
            className="-mr-3 grid size-12 shrink-0 cursor-pointer place-items-center text-ink-soft hover:text-ink"
          >
            <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
        )}
      </div>
      {open && <Inside {...props} id={id} />}
    </section>
  );
}

/** What could be there instead, why, and how to be rid of it. */
function Inside({ id, notice, hasRoom, onTake, onWaveAway, onSwitchOff }: OfferedProps & { readonly id: string }) {
  const t = useTranslations("hints");
  const { partner } = useTable();
  const [why, setWhy] = useState(false);
  const { kind, instead } = notice;
  return (
    <div id={id} className="mt-4 flex flex-col gap-3 rounded-card border border-line bg-table px-5 py-4">
      <p className="text-small font-medium text-ink-soft">{t(kind === "closed-question" ? "ask" : "begin")}</p>
      <ul className="flex flex-col items-start gap-2">
        {instead.map((offer) => (
          <li key={offer} className="font-serif">
            {hasRoom(offer) ? (
              <Pill said onClick={() => onTake(offer)}>
                {offer}
              </Pill>
            ) : (
              offer
            )}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{t("onlyYou")}</p>
      <div className="-ml-3 flex flex-wrap">
        <Button kind="plain" aria-expanded={why} onClick={() => setWhy(!why)}>
          {t("why")}
        </Button>
        <Button kind="plain" onClick={onWaveAway}>
          {t("waveAway")}
        </Button>
        <Button kind="plain" onClick={onSwitchOff}>
          {t("switchOff")}
        </Button>
      </div>
      {why && <p>{t(`because.${kind}`, { partner })}</p>}
    </div>
  );
}
