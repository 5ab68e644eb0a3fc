"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import { TOPIC_LENGTH } from "../../lib/room/topic";
import { type FormatFacts, isTooLight } from "../../lib/talk/facts";
import { ButtonLink } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { Field } from "../look/Field";
import { Notice } from "../look/Notice";
import { useStart } from "./Starting";
import type { TopicAtHand } from "./useTopic";

type AboutProps = {
  readonly facts: FormatFacts;
  readonly title: string;
  readonly topic: TopicAtHand;
  readonly partner: string;
  readonly missing: boolean;
  readonly busy: boolean;
};

/** What the talk is about: the format's own topic, or a few words; and whether it hurts. */
export function About({ facts, title, topic, partner, missing, busy }: AboutProps) {
  const t = useTranslations("start.one");
  if (topic.given !== null) return <Given given={topic.given} yours={topic.carried?.text ?? null} />;
  return (
    <div className="flex flex-col gap-4">
      <Field
        label={t("topic")}
        hint={t(facts.topic === "not-us" ? "topicHintNotUs" : "topicHint", { partner })}
        problem={missing && topic.text === "" && t("topicMissing", { partner })}
        {...topic.field}
        readOnly={topic.field.readOnly || busy}
        maxLength={TOPIC_LENGTH}
        autoComplete="off"
      />
      <Checkbox checked={topic.hurts} onChange={({ target }) => topic.markHurts(target.checked)}>
        <span className="font-medium">{t("hurts")}</span>
        {topic.hurts && (
          <span className="block text-small text-ink-soft">{t(facts.opensSoftly ? "hurtsItself" : "hurtsOpens")}</span>
        )}
      </Checkbox>
      {topic.hurts && isTooLight(facts) && <TooLight title={title} topic={topic} />}
    </div>
  );
}

function Given({ given, yours }: { readonly given: string; readonly yours: string | null }) {
  const t = useTranslations("start.one");
  return (
    <p className="wrap-anywhere">
      {yours === null ? t("given", { topic: given }) : t("givenNotYours", { topic: given, yours })}
    </p>
  );
}

/** Nobody is kept from it; it is only said kindly. */
function TooLight({ title, topic }: Pick<AboutProps, "title" | "topic">) {
  const t = useTranslations("start.one");
  const { roomId } = useStart();
  return (
    <Notice tone="warm" live>
      <p>{t("tooLight", { title })}</p>
      <p className="-ml-3">
        <ButtonLink kind="plain" href={pathOf.start(roomId, topic.carried?.topicId ?? null)}>
          {t("others")}
        </ButtonLink>
      </p>
    </Notice>
  );
}
