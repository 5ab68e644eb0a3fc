"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { useHydrated } from "./useHydrated";

type FormProps = {
  readonly onSubmit: () => void;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * A form that this page handles itself. Until its scripts are there nothing in it can be typed or sent,
 * so that a passphrase can never travel as a plain form.
 */
export function Form({ onSubmit, label, className, children }: FormProps) {
  const t = useTranslations("look");
  const ready = useHydrated();
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <noscript>
        <p className="pb-6">{t("noScript")}</p>
      </noscript>
      <fieldset disabled={!ready} className={classes("flex flex-col gap-6", className)}>
        {children}
      </fieldset>
    </form>
  );
}
