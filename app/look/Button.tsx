import Link from "next/link";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import { Spinner } from "./Spinner";

/** `main`: the one thing to do here. `quiet`: another way. `plain`: words that can be pressed. */
export type ButtonKind = "main" | "quiet" | "plain";

const BASE =
  "inline-flex min-h-13 cursor-pointer items-center justify-center gap-2.5 rounded-soft py-3 text-center text-body leading-tight font-semibold no-underline transition-colors duration-(--swift) ease-calm";
const KINDS: { readonly [kind in ButtonKind]: string } = {
  main: "px-6 bg-action text-action-ink hover:bg-action-lit",
  quiet: "px-6 border-2 border-edge bg-table text-ink hover:border-ink",
  plain: "px-3 text-ink underline decoration-edge decoration-[0.08em] underline-offset-4 hover:decoration-current",
};
const RESTING = "aria-disabled:cursor-default aria-disabled:opacity-60";

type Looks = { readonly kind?: ButtonKind | undefined; readonly wide?: boolean | undefined };

/** A button of at least 48 px. While `busy` it keeps the focus and its words, and does nothing. */
export function Button({
  kind = "main",
  wide = false,
  busy = false,
  disabled = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Looks & { readonly busy?: boolean | undefined }) {
  const still = busy || disabled;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={still || undefined}
      onClick={(event) => {
        if (still) event.preventDefault();
        else onClick?.(event);
      }}
      className={classes(BASE, KINDS[kind], RESTING, wide && "w-full", className)}
    >
      {children}
      {busy && <Spinner />}
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. Only where the one thing to do leads is fetched ahead. */
export function ButtonLink({ kind = "main", wide = false, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  const ahead = kind === "main" ? null : false;
  return <Link prefetch={ahead} {...rest} className={classes(BASE, KINDS[kind], wide && "w-full", className)} />;
}
