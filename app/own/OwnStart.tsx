"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { TOPIC_LENGTH } from "../../lib/room/topic";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { openedOf } from "../../lib/talk/ownSkeleton";
import { type Rules, rulesWith } from "../../lib/talk/rules";
import type { OwnFormatId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Choices } from "../look/Choices";
import { classes } from "../look/classes";
import { Field } from "../look/Field";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useKeptText } from "../room/useKeptText";
import { ClosedTo } from "../talk/ClosedTo";
import { Trouble } from "../talk/Trouble";
import { useLibrary } from "./OwnRoom";
import { useBlockNames } from "./useBlockNames";
import { useProposeOwn } from "./useProposeOwn";

type OwnStartProps = { readonly ownFormatId: OwnFormatId; readonly topicId: string | null };

/** Asking the other for a talk in a format of their own. */
export function OwnStart({ ownFormatId, topicId }: OwnStartProps) {
  const t = useTranslations("own.start");
  const { room } = useLibrary();
  const own = room.ownFormats.find((each) => each.ownFormatId === ownFormatId)?.own;
  const live = room.talks.find(({ status }) => status !== "closed");
  if (!own) return <ClosedTo roomId={room.roomId} />;
  if (live)
    return (
      <Page home={pathOf.room(room.roomId)}>
        <Title>{t("live")}</Title>
        <p>
          <ButtonLink href={pathOf.talk(room.roomId, live.talkId)}>{t("toTalk")}</ButtonLink>
        </p>
      </Page>
    );
  if (flawsOfOwn(own).length > 0) return <Flawed title={own.title} />;
  const about = room.topics.find((topic) => topic.topicId === topicId)?.text ?? "";
  return <Start own={own} about={about} keptAs={`about:${ownFormatId}:${topicId ?? ""}`} />;
}

type StartProps = { readonly own: OwnFormat; readonly about: string; readonly keptAs: string };

function Start({ own, about, keptAs }: StartProps) {
  const t = useTranslations("own.start");
  const { room, partner } = useLibrary();
  const subject = useSubject(own, about, keptAs);
  const [missing, setMissing] = useState(false);
  const [first, setFirst] = useState<Rules["first"]>("proposer");
  const { propose, busy, trouble } = useProposeOwn();
  const ask = () => {
    const { topic } = subject;
    setMissing(topic === "");
    if (topic === "") return;
    const { skeleton, rules } = openedOf(own);
    const opened = { skeleton, rules: { ...rulesWith(rules, room.rules), first } };
    void propose(opened, { topic, own }).then((done) => done && subject.clear());
  };
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{own.title}</Title>
      {own.lead && <p className="font-serif text-said">{own.lead}</p>}
      <InOrder own={own} />
      <Subject subject={subject} busy={busy} missing={missing} />
      <WhoBegins first={first} onFirst={setFirst} />
      <Trouble why={trouble} />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={ask}>
          {t("propose", { partner })}
        </Button>
        <ButtonLink kind="plain" href={pathOf.ours(room.roomId)}>
          {t("back")}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** What the talk is about: written here and kept while it is, or what the format always is about. */
function useSubject(own: OwnFormat, about: string, keptAs: string) {
  const { text, field, clear } = useKeptText(keptAs);
  const [touched, setTouched] = useState(false);
  const given = own.gate.topic === "given";
  const value = given ? own.title : touched || text !== "" ? text : about;
  const write: typeof field.onChange = (event) => {
    setTouched(true);
    field.onChange(event);
  };
  return { given, topic: value.trim(), field: { ...field, value, onChange: write }, clear };
}

type SubjectProps = {
  readonly subject: ReturnType<typeof useSubject>;
  readonly busy: boolean;
  readonly missing: boolean;
};

function Subject({ subject, busy, missing }: SubjectProps) {
  const say = useTranslations("start.one");
  const { partner } = useLibrary();
  if (subject.given) return null;
  return (
    <Field
      label={say("topic")}
      hint={say("topicHint", { partner })}
      problem={missing && say("topicMissing", { partner })}
      {...subject.field}
      readOnly={subject.field.readOnly || busy}
      maxLength={TOPIC_LENGTH}
    />
  );
}

type WhoBeginsProps = { readonly first: Rules["first"]; readonly onFirst: (first: Rules["first"]) => void };

function WhoBegins({ first, onFirst }: WhoBeginsProps) {
  const t = useTranslations("own.start");
  const say = useTranslations("talk.start");
  const { partner } = useLibrary();
  return (
    <Choices
      legend={t("first")}
      choices={[
        { value: "proposer", label: say("firstMe") },
        { value: "other", label: say("firstOther", { partner }) },
        { value: "lot", label: say("firstLot") },
      ]}
      chosen={first}
      onChoose={onFirst}
    />
  );
}

function InOrder({ own }: { readonly own: OwnFormat }) {
  const t = useTranslations("own.start");
  const names = useBlockNames();
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-sans text-body font-semibold">{t("steps")}</h2>
      <ol className="flex flex-col gap-3">
        {own.parts.map(({ turns, blocks }) => (
          <li
            key={blocks[0]?.no}
            className={classes("flex flex-col gap-1 border-l-4 pl-4", turns === null ? "border-line" : "border-flame")}
          >
            <span className="text-small text-ink-soft">{turns === null ? t("together") : t("inTurns", { turns })}</span>
            <ol className="flex flex-col gap-1">
              {blocks.map((block) => (
                <li key={block.no}>{names.name(block)}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Flawed({ title }: { readonly title: string }) {
  const t = useTranslations("own.start");
  const { room } = useLibrary();
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{title}</Title>
      <Line>{t("flawed")}</Line>
    </Page>
  );
}
