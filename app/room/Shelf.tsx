"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom, OpenTopic } from "../../lib/line/roomTypes";
import { TOPIC_LENGTH } from "../../lib/room/topic";
import { otherSeat } from "../../lib/values/seat";
import { Button, ButtonLink } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { PersonMark } from "../look/PersonMark";
import { Heading } from "./Heading";
import { Trouble } from "./Trouble";
import { type Doing, useDoing } from "./useDoing";
import { useKeptText } from "./useKeptText";

type ShelfProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** What the two would like to talk about one day. */
export function Shelf({ room, line }: ShelfProps) {
  const t = useTranslations("room.topics");
  const doing = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  const { text, field, clear } = useKeptText(`topic:${room.roomId}`);
  const name = room.names[otherSeat(room.seat)];
  const put = async () => {
    if (text.trim() !== "" && (await doing.run(() => line.putTopic(text)))) clear();
  };
  const lead = room.stage === "paired" ? t("lead") : name === null ? t("leadAloneNameless") : t("leadAlone", { name });
  const inOrder = room.topics.toSorted((one, two) => Number(one.state === "talked") - Number(two.state === "talked"));
  return (
    <section className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p className="text-ink-soft">{lead}</p>
      <Form onSubmit={() => void put()} className="gap-3">
        <Field label={t("add")} {...field} maxLength={TOPIC_LENGTH} autoComplete="off" />
        <div>
          <Button type="submit" kind="quiet" busy={doing.busy} disabled={text.trim() === ""}>
            {t("put")}
          </Button>
        </div>
        <Trouble trouble={doing.trouble} />
      </Form>
      {inOrder.length === 0 ? (
        <p className="text-small text-ink-soft">{t("empty")}</p>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {inOrder.map((topic) => (
            <Topic key={topic.topicId} topic={topic} room={room} line={line} doing={doing} heading={heading} />
          ))}
        </ul>
      )}
    </section>
  );
}

type TopicProps = ShelfProps & {
  readonly topic: OpenTopic;
  readonly doing: Doing;
  readonly heading: RefObject<HTMLHeadingElement | null>;
};

function Topic({ topic, room, line, doing, heading }: TopicProps) {
  const t = useTranslations("room.topics");
  const { topicId, seat, state, text, alone } = topic;
  const mine = seat === room.seat;
  const paired = room.stage === "paired";
  const name = room.names[otherSeat(room.seat)];
  const from = mine ? t("mine") : name === null ? t("theirsNameless") : t("theirs", { name });
  const said = [from, alone && t("onlyYou"), state === "talked" && t("talked")].filter(Boolean).join(" · ");
  const words = text ?? t("locked");
  const remove = () => {
    void doing.run(() => line.dropTopic(topicId)).then((done) => done && heading.current?.focus());
  };
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className={state === "talked" ? "font-serif text-said text-ink-soft" : "font-serif text-said"}>{words}</p>
      <p className="flex items-center gap-2 text-small text-ink-soft">
        <PersonMark seat={seat} lit={state === "waiting"} className="size-3.5" />
        {said}
      </p>
      <div className="-mx-3 flex flex-wrap gap-x-1">
        {paired && state === "waiting" && text !== null && (
          <ButtonLink
            kind="plain"
            href={`/room/${room.roomId}/start?topic=${topicId}`}
            className="text-small"
            aria-label={`${t("talk")}: ${words}`}
          >
            {t("talk")}
          </ButtonLink>
        )}
        {paired && (
          <Button
            kind="plain"
            className="text-small"
            aria-label={`${t(state === "waiting" ? "markTalked" : "markWaiting")}: ${words}`}
            onClick={() =>
              void doing.run(() => line.setTopicState(topicId, state === "waiting" ? "talked" : "waiting"))
            }
          >
            {t(state === "waiting" ? "markTalked" : "markWaiting")}
          </Button>
        )}
        {mine && (
          <Button kind="plain" className="text-small" aria-label={`${t("remove")}: ${words}`} onClick={remove}>
            {t("remove")}
          </Button>
        )}
      </div>
    </li>
  );
}
