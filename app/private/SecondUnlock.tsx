"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { SealRefusal } from "../../lib/seal/refusal";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Form } from "../look/Form";
import { SecretField } from "../look/SecretField";
import { useRefusal } from "../look/useRefusal";
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
  const sentence = useRefusal();
  const unlocked = useUnlocked();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SealRefusal | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const refused = await openPrivate(unlocked, field.current?.value ?? "");
    setRefusal(refused);
    setBusy(false);
    if (refused !== null) field.current?.focus();
  };
  return (
    <>
      <p>{t("what")}</p>
      <p className="text-ink-soft">{t("honest")}</p>
      <Form onSubmit={() => void submit()}>
        <input type="text" autoComplete="username" value={unlocked.me.email} readOnly hidden />
        <SecretField
          ref={field}
          label={t("passphrase")}
          autoComplete="current-password"
          problem={refusal && sentence(refusal)}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" busy={busy}>
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
