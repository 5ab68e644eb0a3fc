"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { factsOf } from "../../lib/talk/facts";
import type { Format } from "../../lib/talk/format";
import { lengthOf } from "../../lib/talk/length";
import { rulesWith } from "../../lib/talk/rules";
import { trialOf } from "../../lib/talk/trial";
import type { TopicId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Trouble } from "../talk/Trouble";
import { useAbout } from "../talk/useAbout";
import { About } from "./About";
import type { Told } from "./card";
import { FromShelf } from "./FromShelf";
import { HowItGoes } from "./HowItGoes";
import { useStart } from "./Starting";
import { useHow } from "./useHow";
import { usePropose } from "./usePropose";
import { useTopic } from "./useTopic";
import { WhatItIs } from "./WhatItIs";

type FormatPageProps = { readonly format: Format; readonly words: Told; readonly topicId: TopicId | null };

/** One way to talk: what it is, what it would be about, and the two ways on; all else is folded away. */
export function FormatPage({ format, words, topicId }: FormatPageProps) {
  const t = useTranslations("start");
  const about = useAbout();
  const { roomId, named } = useStart();
  const topic = useTopic(words, topicId);
  const how = useHow(format, named?.room ?? null, topic.hurts);
  const { depth } = format;
  return (
    <Page home={pathOf.room(roomId)}>
      <div className="flex flex-col gap-3">
        <Title step="format">{words.title}</Title>
        <p className="font-serif text-said">{words.lead}</p>
        <p className="text-small font-medium text-ink-soft">
          {about(lengthOf(how.opened.skeleton, how.opened.rules))} · {t(`depths.${depth}Long`)}
        </p>
      </div>
      <Ways format={format} words={words} topic={topic} how={how} />
      <div>
        <FromShelf topic={topic} />
        <WhatItIs words={words} />
        <HowItGoes format={format} words={words} how={how} />
      </div>
      <p className="-ml-3">
        <ButtonLink kind="plain" href={pathOf.start(roomId, topicId)}>
          {t("one.another")}
        </ButtonLink>
      </p>
    </Page>
  );
}

type WaysProps = {
  readonly format: Format;
  readonly words: Told;
  readonly topic: ReturnType<typeof useTopic>;
  readonly how: ReturnType<typeof useHow>;
};

/** What it is about, and then the two ways on: to ask the other, or to try it first. */
function Ways({ format, words, topic, how }: WaysProps) {
  const t = useTranslations("start.one");
  const { named } = useStart();
  const [missing, setMissing] = useState(false);
  const { propose, busy, trouble } = usePropose();
  const partner = named?.partner ?? "…";
  const ask = () => {
    setMissing(topic.text === "");
    if (topic.text !== "") void propose(how.opened, topic.text).then((done) => done && topic.clear());
  };
  const tryIt = () => {
    const { skeleton, rules } = trialOf(format);
    const opened = { skeleton, rules: rulesWith(rules, named?.room.rules ?? {}) };
    void propose(opened, topic.text === "" ? t("tryTopic", { title: words.title }) : topic.text);
  };
  return (
    <div className="flex flex-col gap-4">
      <About
        facts={factsOf(format)}
        title={words.title}
        topic={topic}
        partner={partner}
        missing={missing}
        busy={busy}
      />
      <Trouble why={trouble} />
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button busy={busy} disabled={named === null} onClick={ask}>
          {t("ask", { partner })}
        </Button>
        <Button kind="quiet" busy={busy} disabled={named === null} onClick={tryIt}>
          {t("try")}
        </Button>
      </div>
      <p className="text-small text-ink-soft">{t("tryHint")}</p>
    </div>
  );
}
