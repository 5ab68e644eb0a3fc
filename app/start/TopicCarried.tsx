"use client";

import { useTranslations } from "next-intl";
import type { TopicId } from "../../lib/values/ids";
import { useStart } from "./Starting";

/** The topic that came along from the shelf, and whether it hurts. */
export function TopicCarried({ topicId }: { readonly topicId: TopicId | null }) {
  const t = useTranslations("start");
  const { named } = useStart();
  if (topicId === null) return null;
  const topic = named?.room.topics.find((each) => each.topicId === topicId);
  return (
    <div className="flex min-h-16 flex-col gap-1 border-l-4 border-amber-line pl-4">
      <p className="text-small font-medium text-ink-soft">{t("about")}</p>
      <p className="font-serif text-said wrap-anywhere">{topic?.text}</p>
      {topic?.hurts && <p className="text-small text-ink-soft">{t("hurts")}</p>}
    </div>
  );
}
