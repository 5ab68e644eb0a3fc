import { useTranslations } from "next-intl";
import { LeaveLink } from "./LeaveLink";

/** The same corner on every page and in front of every dialog; `Page` and the dialogs leave it free. */
const CORNER = "fixed top-3.5 right-[max(1.25rem,calc(50%-34rem))] sm:top-5.5 sm:right-[max(2rem,calc(50%-34rem))]";
const LOOK =
  "inline-flex min-h-11 items-center rounded-full border border-edge bg-paper px-4 text-small font-semibold whitespace-nowrap text-ink-soft no-underline hover:border-ink hover:text-ink";

/** "Leave now", in a corner of its own above every page, before everything else on it. */
export function LeaveNow() {
  const t = useTranslations("look.leave");
  return (
    <aside aria-label={t("label")} data-screen-only className={`${CORNER} z-40`}>
      <LeaveLink className={LOOK} />
      <Count />
    </aside>
  );
}

/** The same in front of a dialog, which would put everything outside itself at rest. `openInFront` lifts it above the dialog. */
export function LeaveInFront() {
  return (
    <div
      popover="manual"
      className={`${CORNER} bottom-auto left-auto m-0 overflow-visible border-0 bg-transparent p-0`}
    >
      <LeaveLink className={LOOK} />
      <Count />
    </div>
  );
}

/** Where `leaving` tells a screen reader how often Shift is still to be pressed. Not a status, of which a page has its own. */
function Count() {
  const t = useTranslations("look.leave");
  return (
    <span
      aria-live="polite"
      data-leave-count
      data-two={t("two")}
      data-one={t("one")}
      data-over={t("over")}
      className="sr-only"
    />
  );
}
