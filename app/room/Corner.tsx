import { Settings } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The quiet corner of a room's pages. */
export function Corner() {
  const t = useTranslations("room");
  return (
    <Link
      href="/settings"
      prefetch={false}
      className="-mr-2 flex size-12 items-center justify-center rounded-soft text-ink-soft hover:text-ink"
    >
      <Settings aria-hidden="true" className="size-6" strokeWidth={1.5} />
      <span className="sr-only">{t("settings")}</span>
    </Link>
  );
}
