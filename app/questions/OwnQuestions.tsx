"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Depth } from "../../lib/coach/question";
import type { Questions } from "../../lib/line/questionLists";
import { QUESTION_LENGTH } from "../../lib/room/questionLists";
import { AskedOnce } from "../look/AskedOnce";
import { Button } from "../look/Button";
import { Form } from "../look/Form";
import { PersonMark } from "../look/PersonMark";
import { TextArea } from "../look/TextArea";
import { Trouble } from "../room/Trouble";
import { type Doing, useDoing } from "../room/useDoing";
import { useKeptText } from "../room/useKeptText";
import type { NamedRoom } from "../talk/useNamedRoom";
import { Depths } from "./Depths";
import type { KeptQuestions } from "./useQuestions";

type OwnProps = { readonly named: NamedRoom; readonly kept: KeptQuestions; readonly own: Questions["own"] };

/** The questions the two have thought of: each can add some, and take out those they added. */
export function OwnQuestions({ named, kept, own }: OwnProps) {
  const t = useTranslations("questions.own");
  const list = useRef<HTMLDivElement>(null);
  const doing = useDoing(() => list.current?.focus());
  return (
    <>
      <div ref={list} tabIndex={-1} className="outline-none">
        {own.length === 0 ? (
          <p className="text-ink-soft">{t("empty")}</p>
        ) : (
          <ul className="flex flex-col divide-y divide-line border-y border-line">
            {own.map((question) => (
              <OwnOne key={`${question.seat} ${question.text}`} {...{ question, named, kept, doing }} />
            ))}
          </ul>
        )}
      </div>
      <Trouble trouble={doing.trouble} />
      {named.room.stage !== "closed" && <AddOwn {...{ named, kept }} />}
    </>
  );
}

type OneProps = Omit<OwnProps, "own"> & { readonly question: Questions["own"][number]; readonly doing: Doing };

function OwnOne({ question: { text, seat, depth }, named, kept, doing }: OneProps) {
  const t = useTranslations("questions.own");
  const depths = useTranslations("questions.depths");
  const mine = seat === named.room.seat;
  return (
    <li className="flex flex-col gap-1 py-4">
      <p className="font-serif text-said wrap-anywhere">{text}</p>
      <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <PersonMark seat={seat} className="size-3.5" />
        {mine ? t("mine") : t("by", { name: named.names[seat] })} · {depths(`${depth}`)}
      </p>
      {mine && named.room.stage !== "closed" && (
        <div className="-ml-3">
          <AskedOnce
            words={{ open: t("remove"), title: t("removeTitle"), go: t("removeYes"), back: t("removeNo") }}
            className="text-small"
            label={`${t("remove")}: ${text}`}
            busy={doing.busy}
            closesFirst
            onGo={() => doing.run(() => kept.drop(text))}
          >
            <p>{t("removeText")}</p>
          </AskedOnce>
        </div>
      )}
    </li>
  );
}

/** A new question. What is typed is kept on this device until it is added. */
function AddOwn({ named, kept }: Omit<OwnProps, "own">) {
  const t = useTranslations("questions.own");
  const { text, field, clear } = useKeptText(`question:${named.room.roomId}`);
  const [depth, setDepth] = useState<Depth>(1);
  const { busy, trouble, run } = useDoing();
  const add = async () => {
    if (text.trim() !== "" && (await run(() => kept.put({ text, depth })))) clear();
  };
  return (
    <Form onSubmit={() => void add()} className="gap-4">
      <TextArea
        label={t("label")}
        hint={t("hint", { partner: named.partner })}
        rows={2}
        maxLength={QUESTION_LENGTH}
        {...field}
      />
      <Depths depth={depth} onChoose={setDepth} />
      <div>
        <Button type="submit" kind="quiet" busy={busy} disabled={text.trim() === ""}>
          {t("add")}
        </Button>
      </div>
      <Trouble trouble={trouble} />
    </Form>
  );
}
