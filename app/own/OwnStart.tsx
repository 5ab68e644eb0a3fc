"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import { blocksOf, type OwnFormat } from "../../lib/talk/ownFormat";
import { openedOf } from "../../lib/talk/ownSkeleton";
import { type Rules, rulesWith } from "../../lib/talk/rules";
import type { OwnFormatId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Choices } from "../look/Choices";
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
  const about = room.topics.find((topic) => topic.topicId === topicId)?.text ?? "";
  return <Start own={own} about={about} keptAs={`about:${ownFormatId}:${topicId ?? ""}`} />;
}

type StartProps = { readonly own: OwnFormat; readonly about: string; readonly keptAs: string };

function Start({ own, about, keptAs }: StartProps) {
  const t = useTranslations("own.start");
  const say = useTranslations("talk.start");
  const words = useTranslations("start.one");
  const { room, partner } = useLibrary();
  const { text, field, clear } = useKeptText(keptAs);
  const [touched, setTouched] = useState(false);
  const [missing, setMissing] = useState(false);
  const [first, setFirst] = useState<Rules["first"]>("proposer");
  const { propose, busy, trouble } = useProposeOwn();
  const given = own.gate.topic === "given";
  const topic = given ? own.title : touched || text !== "" ? text : about;
  const ask = () => {
    setMissing(topic.trim() === "");
    if (topic.trim() === "") return;
    const { skeleton, rules } = openedOf(own);
    const opened = { skeleton, rules: { ...rulesWith(rules, room.rules), first } };
    void propose(opened, { topic: topic.trim(), own }).then((done) => done && clear());
  };
  if (flawsOfOwn(own).length > 0)
    return (
      <Page home={pathOf.room(room.roomId)}>
        <Title>{own.title}</Title>
        <Line>{t("flawed")}</Line>
      </Page>
    );
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{own.title}</Title>
      {own.lead && <p className="font-serif text-said">{own.lead}</p>}
      <InOrder own={own} />
      {!given && (
        <Field
          label={words("topic")}
          hint={words("topicHint", { partner })}
          problem={missing && words("topicMissing", { partner })}
          {...field}
          value={topic}
          readOnly={field.readOnly || busy}
          maxLength={200}
          onChange={(event) => {
            setTouched(true);
            field.onChange(event);
          }}
        />
      )}
      <Choices
        legend={t("first")}
        choices={[
          { value: "proposer", label: say("firstMe") },
          { value: "other", label: say("firstOther", { partner }) },
          { value: "lot", label: say("firstLot") },
        ]}
        chosen={first}
        onChoose={setFirst}
      />
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

function InOrder({ own }: { readonly own: OwnFormat }) {
  const t = useTranslations("own.start");
  const names = useBlockNames();
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-sans text-body font-semibold">{t("steps")}</h2>
      <ol className="flex list-decimal flex-col gap-1 pl-6">
        {blocksOf(own).map((block) => (
          <li key={block.no}>{names.name(block)}</li>
        ))}
      </ol>
    </section>
  );
}
