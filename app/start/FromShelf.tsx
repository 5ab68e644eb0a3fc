"use client";

import { useTranslations } from "next-intl";
import { Button } from "../look/Button";
import { Fold } from "../look/Fold";
import { useStart } from "./Starting";
import type { TopicAtHand } from "./useTopic";

/** The topics that wait on the shelf, to take one from there. It is there before they are: what stands below does not move. */
export function FromShelf({ topic }: { readonly topic: TopicAtHand }) {
  const t = useTranslations("start.one");
  const { named } = useStart();
  const waiting = (named?.room.topics ?? []).filter(({ state, text }) => state === "waiting" && text !== null);
  if (topic.given !== null) return null;
  return (
    <Fold title={t("shelf")}>
      {named && waiting.length === 0 && <p className="text-ink-soft">{t("shelfEmpty")}</p>}
      {waiting.length > 0 && (
        <ul className="flex flex-col gap-1">
          {waiting.map((each) => (
            <li key={each.topicId}>
              <Button
                kind="plain"
                className="justify-start text-left font-serif text-said font-normal wrap-anywhere"
                aria-label={t("take", { topic: each.text ?? "" })}
                onClick={() => topic.take(each)}
              >
                {each.text}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
