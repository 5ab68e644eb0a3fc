"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Act } from "../../lib/talk/command";
import { mayGoOffTheRecord, mayKeep } from "../../lib/talk/keeping";
import type { Begun } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { classes } from "../look/classes";
import { Dialog } from "../look/Dialog";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

const keptNow = ({ keep, offTheRecordSince }: Begun) => (offTheRecordSince === null ? keep : "off");

/** The light that says what is being kept of this talk now; either can keep less from here, at any moment. [N5] [N6] */
export function KeptNow() {
  const t = useTranslations("talk.keptNow");
  const { snapshot } = useTable();
  const [open, setOpen] = useState(false);
  const { talk } = snapshot;
  if (talk === null || !("turn" in talk)) return null;
  const now = keptNow(talk);
  const kept = (
    <>
      <span
        aria-hidden="true"
        className={classes(
          "size-2.5 shrink-0 rounded-full border-2 border-action",
          (now === "everything" || now === "notes") && "bg-action",
        )}
      />
      {t(now)}
    </>
  );
  return (
    <>
      <div role="status" className="-mt-6 flex justify-end text-small text-ink-soft" data-kept={now}>
        {mayKeep(talk).length === 0 ? (
          <p className="flex min-h-13 items-center gap-2.5 px-3">{kept}</p>
        ) : (
          <Button kind="plain" className="-mr-3 text-small" onClick={() => setOpen(true)}>
            {kept}
          </Button>
        )}
      </div>
      <KeepLess talk={talk} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

type KeepLessProps = { readonly talk: Begun; readonly open: boolean; readonly onClose: () => void };

/** One choice and one act, for both and without a reason; it is never taken back. */
function KeepLess({ talk, open, onClose }: KeepLessProps) {
  const t = useTranslations("talk.keptNow");
  const { act, busy, trouble } = useAct();
  const choose = (what: Act) => void act(what).then((done) => done && onClose());
  const less = mayKeep(talk).toReversed();
  return (
    <Dialog open={open} onClose={onClose} title={t("title")}>
      <p>{t("text")}</p>
      <ul className="flex flex-col gap-5">
        {mayGoOffTheRecord(talk) && (
          <li className="flex flex-col gap-2">
            <Button kind="quiet" wide busy={busy} onClick={() => choose({ type: "goOffTheRecord" })}>
              {t("goOff")}
            </Button>
            <p className="text-small text-ink-soft">{t("goOffHint")}</p>
          </li>
        )}
        {less.map((keep) => (
          <li key={keep} className="flex flex-col gap-2">
            <Button kind="quiet" wide busy={busy} onClick={() => choose({ type: "keepLess", keep })}>
              {t("keepOnly", { keep })}
            </Button>
            <p className="text-small text-ink-soft">{t("keepOnlyHint", { keep })}</p>
          </li>
        ))}
      </ul>
      <Button kind="plain" onClick={onClose}>
        {t("back")}
      </Button>
      <Trouble why={trouble} />
    </Dialog>
  );
}
