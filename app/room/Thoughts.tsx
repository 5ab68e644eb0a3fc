"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { RoomLine } from "../../lib/line/roomLine";
import type { OpenRoom, OwnThought } from "../../lib/line/roomTypes";
import { THOUGHT_LENGTH } from "../../lib/room/topic";
import { otherSeat } from "../../lib/values/seat";
import { Button } from "../look/Button";
import { Dialog } from "../look/Dialog";
import { Form } from "../look/Form";
import { TextArea } from "../look/TextArea";
import { Heading } from "./Heading";
import { Trouble } from "./Trouble";
import { useDoing } from "./useDoing";
import { useKeptText } from "./useKeptText";

type ThoughtsProps = { readonly room: OpenRoom; readonly line: RoomLine };

/** Lines thought alone: for oneself, shared one by one with their exact words shown first, or never. */
export function Thoughts({ room, line }: ThoughtsProps) {
  const t = useTranslations("room.thoughts");
  const doing = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  const backToHeading = (done: boolean) => done && heading.current?.focus();
  const { text, field, clear } = useKeptText(`thought:${room.roomId}`);
  const [asked, setAsked] = useState<OwnThought | null>(null);
  const name = room.names[otherSeat(room.seat)] ?? t("theOther");
  const keep = async () => {
    if (text.trim() !== "" && (await doing.run(() => line.putThought(text)))) clear();
  };
  const share = (thought: OwnThought) => {
    setAsked(null);
    void doing.run(() => line.shareThought(thought.thoughtId)).then(backToHeading);
  };
  return (
    <section className="flex flex-col gap-4">
      <Heading ref={heading}>{t("title")}</Heading>
      <p className="text-ink-soft">{t("lead")}</p>
      <Form onSubmit={() => void keep()} className="gap-3">
        <TextArea label={t("write")} rows={2} {...field} maxLength={THOUGHT_LENGTH} />
        <div>
          <Button type="submit" kind="quiet" busy={doing.busy} disabled={text.trim() === ""}>
            {t("keep")}
          </Button>
        </div>
        <Trouble trouble={doing.trouble} />
      </Form>
      {room.thoughts.length === 0 && <p className="text-small text-ink-soft">{t("empty")}</p>}
      {room.thoughts.length > 0 && (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {room.thoughts.map((thought) => (
            <Thought
              key={thought.thoughtId}
              thought={thought}
              name={name}
              canShare={room.stage === "paired"}
              rests={doing.busy}
              onShare={() => setAsked(thought)}
              onRemove={() => void doing.run(() => line.dropThought(thought.thoughtId)).then(backToHeading)}
            />
          ))}
        </ul>
      )}
      <Dialog open={asked !== null} onClose={() => setAsked(null)} title={t("shareTitle")}>
        <p>{t("shareWords", { name })}</p>
        <blockquote className="rounded-soft border border-line bg-paper px-5 py-4 font-serif text-said whitespace-pre-wrap">
          {asked?.text}
        </blockquote>
        <div className="flex flex-col gap-3">
          <Button wide busy={doing.busy} onClick={() => asked && share(asked)}>
            {t("shareYes")}
          </Button>
          <Button wide kind="quiet" onClick={() => setAsked(null)}>
            {t("shareNo")}
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

type ThoughtProps = {
  readonly thought: OwnThought;
  readonly name: string;
  readonly canShare: boolean;
  readonly rests: boolean;
  readonly onShare: () => void;
  readonly onRemove: () => void;
};

function Thought({ thought, name, canShare, rests, onShare, onRemove }: ThoughtProps) {
  const t = useTranslations("room.thoughts");
  const { text, sharedAt } = thought;
  const words = text ?? t("locked");
  const removes = t(sharedAt === null ? "remove" : "removeShared");
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="font-serif text-said whitespace-pre-wrap">{words}</p>
      {sharedAt !== null && <p className="text-small text-ink-soft">{t("shared", { name })}</p>}
      <div className="-mx-3 flex flex-wrap gap-x-1">
        {canShare && sharedAt === null && text !== null && (
          <Button kind="plain" className="text-small" aria-label={`${t("share")}: ${words}`} onClick={onShare}>
            {t("share")}
          </Button>
        )}
        <Button
          kind="plain"
          className="text-small"
          aria-label={`${removes}: ${words}`}
          disabled={rests}
          onClick={onRemove}
        >
          {removes}
        </Button>
      </div>
    </li>
  );
}
