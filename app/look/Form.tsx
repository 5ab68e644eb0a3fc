"use client";

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
      <fieldset disabled={!ready} className={classes("flex flex-col gap-6", className)}>
        {children}
      </fieldset>
    </form>
  );
}
