"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { floorTalk } from "../../lib/talk/formats/floorTalk";
import { type Rules, rulesWith } from "../../lib/talk/rules";
import { newId, type RoomId, type TalkId } from "../../lib/values/ids";
import { Button, ButtonLink } from "../look/Button";
import { Field } from "../look/Field";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { browserLine } from "../room/browserLine";
import { Opening } from "../room/Opening";
import { useKeptText } from "../room/useKeptText";
import { useUnlocked } from "../unlock/Unlock";
import { ClosedTo } from "./ClosedTo";
import { FormatProvider, useFormat } from "./format";
import { RulesChoice } from "./RulesChoice";
import { Trouble } from "./Trouble";
import type { ActTrouble } from "./useAct";
import { type NamedRoom, useNamedRoom } from "./useNamedRoom";

type StartPageProps = { readonly roomId: RoomId; readonly topicId: string | null };

/** Asking the other for a talk: what it is about, and how it goes. */
export function StartPage({ roomId, topicId }: StartPageProps) {
  const named = useNamedRoom(roomId);
  if (named === "opening") return <Opening />;
  if (named === "not-here") return <ClosedTo roomId={roomId} />;
  const live = named.room.talks.find(({ status }) => status !== "closed");
  if (live) return <Already roomId={roomId} talkId={live.talkId} />;
  const shelf = named.room.topics.find((topic) => topic.topicId === topicId);
  return (
    <FormatProvider format={floorTalk.skeleton.format}>
      <Start named={named} keptAs={`about:${roomId}:${topicId ?? ""}`} about={shelf?.text ?? ""} />
    </FormatProvider>
  );
}

function Already({ roomId, talkId }: { readonly roomId: RoomId; readonly talkId: TalkId }) {
  const t = useTranslations("talk.start");
  return (
    <Page home={pathOf.room(roomId)}>
      <Title>{t("already")}</Title>
      <p>
        <ButtonLink href={pathOf.talk(roomId, talkId)}>{t("toTalk")}</ButtonLink>
      </p>
    </Page>
  );
}

type StartProps = { readonly named: NamedRoom; readonly keptAs: string; readonly about: string };

function Start({ named, keptAs, about }: StartProps) {
  const t = useTranslations("talk.start");
  const { partner, room } = named;
  const words = useFormat();
  const { text, field, clear } = useKeptText(keptAs);
  const [touched, setTouched] = useState(false);
  const topic = touched || text !== "" ? text : about;
  const [missing, setMissing] = useState(false);
  const [rules, setRules] = useState(rulesWith(floorTalk.rules, room.rules));
  const { propose, busy, trouble } = usePropose(named);
  const ask = () => {
    setMissing(topic.trim() === "");
    if (topic.trim() !== "") void propose(rules, topic.trim()).then((done) => done && clear());
  };
  return (
    <Page home={pathOf.room(room.roomId)}>
      <Title>{words?.title}</Title>
      <p className="font-serif text-said">{words?.lead}</p>
      <Field
        label={t("topic")}
        hint={t("topicHint", { partner })}
        problem={missing && t("topicMissing", { partner })}
        {...field}
        value={topic}
        readOnly={field.readOnly || busy}
        maxLength={200}
        onChange={(event) => {
          setTouched(true);
          field.onChange(event);
        }}
      />
      <RulesChoice rules={rules} proposing partner={partner} onChange={setRules} />
      <Trouble why={trouble} />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={ask}>
          {t("propose", { partner })}
        </Button>
        <ButtonLink kind="plain" href={pathOf.room(room.roomId)}>
          {t("back")}
        </ButtonLink>
      </div>
      <p className="text-small text-ink-soft">{words?.tradition}</p>
    </Page>
  );
}

/** Puts a new talk to the server and goes there once it is in the log. */
function usePropose({ room, partnerId }: NamedRoom) {
  const { me, seal } = useUnlocked();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);
  const propose = async (rules: Rules, topic: string): Promise<boolean> => {
    const { roomId, seat, epoch } = room;
    const talkId = newId<TalkId>();
    const self = { accountId: me.accountId, seat, partner: partnerId };
    setBusy(true);
    const line = browserLine({ me, seal }).openTalk({ talkId, roomId, self, epoch, fresh: true });
    const put = await line.act({ type: "propose", skeleton: floorTalk.skeleton, rules }, topic);
    const outcome = "notPutDown" in put ? null : await put.outcome;
    line.close();
    setBusy(false);
    if (outcome?.ok) router.push(pathOf.talk(roomId, talkId));
    else setTrouble("notPutDown" in put ? put.notPutDown : (outcome?.refusal ?? null));
    return outcome?.ok ?? false;
  };
  return { propose, busy, trouble };
}
