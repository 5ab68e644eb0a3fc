"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { PassphraseField, usePassphrase } from "../account/PassphraseField";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Form } from "../look/Form";
import { useUnlocked } from "../unlock/Unlock";
import { lockPrivate, openPrivate } from "./secondUnlock";
import { usePrivateIsOpen } from "./usePrivateIsOpen";

/** What is shown once it is open; it is given how the focus goes back to the top, where what had it is gone. */
type SecondUnlockProps = { readonly children: (toTop: () => void) => ReactNode };

/** Shows what is private once the passphrase was typed once more, and nothing of it before: not even whether there is any. */
export function SecondUnlock({ children }: SecondUnlockProps) {
  const isOpen = usePrivateIsOpen();
  const top = useRef<HTMLParagraphElement>(null);
  const toTop = () => top.current?.focus({ preventScroll: true });
  const was = useRef(isOpen);
  useEffect(() => {
    if (was.current === isOpen) return;
    was.current = isOpen;
    // What was pressed is gone; whoever is elsewhere on the page by now stays there.
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, [isOpen]);
  if (!isOpen) return <Locked top={top} />;
  return (
    <div className="flex flex-col gap-4">
      <Opened top={top} />
      {children(toTop)}
    </div>
  );
}

type TopProps = { readonly top: RefObject<HTMLParagraphElement | null> };

function Opened({ top }: TopProps) {
  const t = useTranslations("private.opened");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <p ref={top} tabIndex={-1} className="text-small text-ink-soft">
        {t("words")}
      </p>
      <Button kind="plain" className="-mx-3 text-small" onClick={lockPrivate}>
        {t("lockAgain")}
      </Button>
    </div>
  );
}

function Locked({ top }: TopProps) {
  const t = useTranslations("private.locked");
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p ref={top} tabIndex={-1} className="text-ink-soft">
        {t("lead")}
      </p>
      <p>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t("open")}
        </Button>
      </p>
      <Dialog open={asked} onClose={() => setAsked(false)} title={t("title")}>
        <OnceMore onBack={() => setAsked(false)} />
      </Dialog>
    </>
  );
}

function OnceMore({ onBack }: { readonly onBack: () => void }) {
  const t = useTranslations("private.locked");
  const unlocked = useUnlocked();
  const asked = usePassphrase((passphrase) => openPrivate(unlocked, passphrase));
  return (
    <>
      <p>{t("what")}</p>
      <p className="text-ink-soft">{t("honest")}</p>
      <Form onSubmit={() => void asked.submit()}>
        <PassphraseField asked={asked} email={unlocked.me.email} label={t("passphrase")} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" busy={asked.busy}>
            {t("go")}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            {t("back")}
          </Button>
        </div>
      </Form>
    </>
  );
}
