"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import type { TopicState } from "../../lib/room/topic";
import { Button, ButtonLink } from "../look/Button";
import { NotNow } from "./NotNow";
import type { OnTheShelf } from "./onTheShelf";

type TopicActsProps = OnTheShelf & {
  /** A time for it is on the table: no second one is offered. */
  readonly timeStands: boolean;
};

/** Now or not now; what is seldom done with a topic lies behind one more touch. */
export function TopicActs(props: TopicActsProps) {
  const { topic, room, line, doing, timeStands } = props;
  const t = useTranslations("room.topics");
  const { topicId, state, text } = topic;
  const paired = room.stage === "paired";
  const words = text ?? t("locked");
  return (
    <div className="-mx-3 flex flex-wrap items-center gap-x-1">
      {paired && state === "waiting" && text !== null && (
        <>
          <ButtonLink
            kind="plain"
            href={pathOf.start(room.roomId, topicId)}
            className="text-small"
            aria-label={`${t("talk")}: ${words}`}
          >
            {t("talk")}
          </ButtonLink>
          {!timeStands && <NotNow {...props} />}
        </>
      )}
      {paired && state !== "waiting" && (
        <Act
          label={t("markWaiting")}
          words={words}
          rests={doing.busy}
          onAct={() =>
            void doing.run(() => line.setTopicState(topicId, "waiting")).then((done) => done && props.toHeading())
          }
        />
      )}
      <Seldom {...props} words={words} />
    </div>
  );
}

function Seldom({ topic, room, line, doing, toHeading, words }: OnTheShelf & { readonly words: string }) {
  const t = useTranslations("room.topics");
  const [open, setOpen] = useState(false);
  const { topicId, seat, state } = topic;
  const paired = room.stage === "paired";
  const mine = seat === room.seat;
  const rests = doing.busy;
  const become = (next: TopicState) => void doing.run(() => line.setTopicState(topicId, next)).then(moved);
  const moved = (done: boolean) => done && toHeading();
  const remove = (
    <Act
      label={t("remove")}
      {...{ words, rests }}
      onAct={() => void doing.run(() => line.dropTopic(topicId)).then(moved)}
    />
  );
  if (!paired) return mine ? remove : null;
  if (state === "talked" && !mine) return null;
  return (
    <>
      <Button
        kind="plain"
        className="text-ink-soft"
        aria-expanded={open}
        aria-label={`${t("more")}: ${words}`}
        onClick={() => setOpen(!open)}
      >
        <Ellipsis aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </Button>
      {open && state !== "talked" && (
        <Act label={t("markTalked")} {...{ words, rests }} onAct={() => become("talked")} />
      )}
      {open && mine && remove}
    </>
  );
}

type ActProps = {
  readonly label: string;
  readonly words: string;
  readonly rests: boolean;
  readonly onAct: () => void;
};

function Act({ label, words, rests, onAct }: ActProps) {
  return (
    <Button kind="plain" className="text-small" aria-label={`${label}: ${words}`} disabled={rests} onClick={onAct}>
      {label}
    </Button>
  );
}
