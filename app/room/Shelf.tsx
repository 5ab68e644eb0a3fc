"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { TOPIC_LENGTH, TOPIC_STATES } from "../../lib/room/topic";
import { otherSeat } from "../../lib/values/seat";
import { Button } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Heading } from "./Heading";
import { Topic } from "./Topic";
import { Trouble } from "./Trouble";
import { useDoing } from "./useDoing";
import { useKeptText } from "./useKeptText";

type ShelfProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** What the two would like to talk about one day. */
export function Shelf({ room, line }: ShelfProps) {
  const t = useTranslations("room.topics");
  const heading = useRef<HTMLHeadingElement>(null);
  const doing = useDoing();
  const name = room.names[otherSeat(room.seat)];
  const lead = room.stage === "paired" ? t("lead") : name === null ? t("leadAloneNameless") : t("leadAlone", { name });
  const inOrder = room.topics.toSorted((one, two) => TOPIC_STATES.indexOf(one.state) - TOPIC_STATES.indexOf(two.state));
  return (
    <section className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p className="text-ink-soft">{lead}</p>
      <PutDown room={room} line={line} />
      {inOrder.length === 0 ? (
        <p className="text-small text-ink-soft">{t("empty")}</p>
      ) : (
        <ul className="mt-1 flex flex-col divide-y divide-line border-y border-line">
          {inOrder.map((topic) => (
            <Topic key={topic.topicId} {...{ topic, room, line, doing }} toHeading={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
      <Trouble trouble={doing.trouble} />
    </section>
  );
}

/** A line, and whether it hurts: its author alone says so. */
function PutDown({ room, line }: ShelfProps) {
  const t = useTranslations("room.topics");
  const doing = useDoing();
  const { text, field, clear } = useKeptText(`topic:${room.roomId}`);
  const [hurts, setHurts] = useState(false);
  const put = async () => {
    if (text.trim() === "" || !(await doing.run(() => line.putTopic(text, hurts)))) return;
    clear();
    setHurts(false);
  };
  return (
    <Form onSubmit={() => void put()} className="gap-3">
      <Field label={t("add")} {...field} maxLength={TOPIC_LENGTH} autoComplete="off" />
      {text.trim() !== "" && (
        <Checkbox checked={hurts} onChange={(event) => setHurts(event.target.checked)}>
          {t("hurts")}
          <span className="block text-small text-ink-soft">{t("hurtsHint")}</span>
        </Checkbox>
      )}
      <div>
        <Button type="submit" kind="quiet" busy={doing.busy} disabled={text.trim() === ""}>
          {t("put")}
        </Button>
      </div>
      <Trouble trouble={doing.trouble} />
    </Form>
  );
}
