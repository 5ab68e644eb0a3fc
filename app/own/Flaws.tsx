"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OwnFlaw } from "../../lib/talk/ownFlaws";

/** What does not fit yet, and what to do about it. Read out when it appears. */
export function Flaws({ flaws }: { readonly flaws: readonly OwnFlaw[] }) {
  const t = useTranslations("own.flaws");
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {flaws.map(({ flaw }) => (
        <p key={flaw} className="flex items-start gap-2 text-small font-medium text-care">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" strokeWidth={1.75} />
          {t(flaw)}
        </p>
      ))}
    </div>
  );
}
