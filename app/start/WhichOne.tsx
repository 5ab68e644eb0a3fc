"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { pathOf } from "../../lib/room/paths";
import { NEEDS, TIMES } from "../../lib/talk/choosing";
import { BETWEEN, type WhichOne as WhichOneAnswers, whichOne } from "../../lib/talk/whichOne";
import type { TopicId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import type { Card } from "./card";
import { FormatCard } from "./FormatCard";
import { type Asked, useStart } from "./Starting";

type WhichOneProps = {
  readonly cards: readonly Card[];
  readonly topicId: TopicId | null;
  readonly asked: NonNullable<Asked>;
};

/** Three questions, one at a time, and then the two or three formats that may fit. */
export function WhichOne({ cards, topicId, asked }: WhichOneProps) {
  const t = useTranslations("start");
  const { ask } = useStart();
  const { between, need, time } = asked;
  if (between === undefined)
    return (
      <Question
        number={1}
        question={t("which.between")}
        answers={BETWEEN.map((each) => [t(`which.${each}`), { between: each }])}
        onBack={() => ask(null)}
      />
    );
  if (need === undefined)
    return (
      <Question
        number={2}
        question={t("which.need")}
        answers={NEEDS.map((each) => [t(`needs.${each}`), { between, need: each }])}
        onBack={() => ask({})}
      />
    );
  if (time === undefined)
    return (
      <Question
        number={3}
        question={t("which.time")}
        answers={TIMES.map((each) => [t(`times.${each}`), { between, need, time: each }])}
        onBack={() => ask({ between })}
      />
    );
  return <Answer cards={cards} topicId={topicId} answers={{ between, need, time }} />;
}

type QuestionProps = {
  readonly number: 1 | 2 | 3;
  readonly question: ReactNode;
  readonly answers: readonly (readonly [string, Asked])[];
  readonly onBack: () => void;
};

function Question({ number, question, answers, onBack }: QuestionProps) {
  const t = useTranslations("start.which");
  const { roomId, ask } = useStart();
  return (
    <Page home={pathOf.room(roomId)}>
      <Title step={`which-${number}`} above={t("step", { number })}>
        {question}
      </Title>
      <ul className="flex flex-col gap-3">
        {answers.map(([label, next]) => (
          <li key={label}>
            <Button kind="quiet" wide className="justify-start text-left font-medium" onClick={() => ask(next)}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <p className="-ml-3">
        <Button kind="plain" onClick={onBack}>
          {t("back")}
        </Button>
      </p>
    </Page>
  );
}

const WHY = { good: "whyGood", far: "whyFar", hurt: "whyHurt", hot: "whyHot" } as const;

type AnswerProps = Pick<WhichOneProps, "cards" | "topicId"> & { readonly answers: WhichOneAnswers };

function Answer({ cards, topicId, answers }: AnswerProps) {
  const t = useTranslations("start.which");
  const { roomId, ask } = useStart();
  const { formats, inTime } = whichOne(cards, answers);
  return (
    <Page home={pathOf.room(roomId)}>
      <Title step="which-answer">{t("title")}</Title>
      <Line>{t(WHY[answers.between], { need: answers.need, inTime: inTime ? "yes" : "no" })}</Line>
      <ul className="flex flex-col gap-4">
        {formats.map((card) => (
          <li key={card.id}>
            <FormatCard card={card} roomId={roomId} topicId={topicId} heading="h2" />
          </li>
        ))}
      </ul>
      <div className="-ml-3 flex flex-wrap gap-x-2">
        <Button kind="plain" onClick={() => ask({})}>
          {t("again")}
        </Button>
        <Button kind="plain" onClick={() => ask(null)}>
          {t("close")}
        </Button>
      </div>
    </Page>
  );
}
