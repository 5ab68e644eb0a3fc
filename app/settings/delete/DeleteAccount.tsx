"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AskRefusal } from "../../../lib/line/ask";
import type { AccountId } from "../../../lib/values/ids";
import type { Instant } from "../../../lib/values/time";
import { PassphraseField, usePassphrase } from "../../account/PassphraseField";
import { Button, ButtonLink } from "../../look/Button";
import { Choices } from "../../look/Choices";
import { Form } from "../../look/Form";
import { Line } from "../../look/Line";
import { Notice } from "../../look/Notice";
import { Page } from "../../look/Page";
import { Spinner } from "../../look/Spinner";
import { Title } from "../../look/Title";
import { useMoment } from "../../look/useMoment";
import { useRefusal } from "../../look/useRefusal";
import { useUnlocked } from "../../unlock/Unlock";
import { deleteAccount, keepAccount, type When } from "./deletion";
import { useDeletion } from "./useDeletion";

/** When, and the passphrase once more; or, once it is planned, the way to stay. */
export function DeleteAccount({ onGone }: { readonly onGone: (accountId: AccountId) => void }) {
  const t = useTranslations("settings.delete");
  return (
    <Page
      home="/settings"
      way={
        <ButtonLink kind="plain" className="-mr-3" href="/settings">
          {t("settings")}
        </ButtonLink>
      }
    >
      <AsItStands onGone={onGone} />
    </Page>
  );
}

function AsItStands({ onGone }: { readonly onGone: (accountId: AccountId) => void }) {
  const { goesAt, refusal, read } = useDeletion();
  if (refusal !== null) return <NotAsked refusal={refusal} onAgain={read} />;
  if (goesAt === "unknown") return <Spinner />;
  if (goesAt === null) return <Choose onPlanned={read} onGone={onGone} />;
  return <Planned goesAt={goesAt} onKept={read} />;
}

type NotAskedProps = { readonly refusal: AskRefusal; readonly onAgain: () => Promise<void> };

/** Whether it is planned already could not be asked: nothing is shown that may not be so. */
function NotAsked({ refusal, onAgain }: NotAskedProps) {
  const t = useTranslations("settings.delete");
  const common = useTranslations("look");
  const sentence = useRefusal();
  return (
    <>
      <Title step="not-asked">{t("part")}</Title>
      <Line>{sentence(refusal)}</Line>
      <p>
        <Button onClick={() => void onAgain()}>{common("again")}</Button>
      </p>
    </>
  );
}

type ChooseProps = { readonly onPlanned: () => Promise<void>; readonly onGone: (accountId: AccountId) => void };

function Choose({ onPlanned, onGone }: ChooseProps) {
  const t = useTranslations("settings.delete");
  return (
    <>
      <Title step="choose">{t("title")}</Title>
      <p>{t("lead")}</p>
      <ul className="flex list-disc flex-col gap-2.5 pl-5 marker:text-edge">
        <li>{t("goes")}</li>
        <li>{t("rooms")}</li>
        <li>{t("others")}</li>
      </ul>
      <Notice>
        <p>{t("export")}</p>
        <p>
          <ButtonLink kind="plain" className="-ml-3" href="/room">
            {t("toCopies")}
          </ButtonLink>
        </p>
      </Notice>
      <ChooseWhen onPlanned={onPlanned} onGone={onGone} />
    </>
  );
}

/** When it is to go; nothing is chosen for anybody, and nothing goes before that. */
function ChooseWhen({ onPlanned, onGone }: ChooseProps) {
  const t = useTranslations("settings.delete");
  const { me } = useUnlocked();
  const [when, setWhen] = useState<When | null>(null);
  const [missing, setMissing] = useState(false);
  const choices = useRef<HTMLFieldSetElement>(null);
  const asked = usePassphrase(async (passphrase) => {
    if (when === null) return null;
    const refused = await deleteAccount(me, passphrase, when);
    if (refused === null) await (when === "now" ? onGone(me.accountId) : onPlanned());
    return refused;
  });
  const submit = () => {
    setMissing(when === null);
    if (when === null) choices.current?.querySelector("input")?.focus();
    else void asked.submit();
  };
  return (
    <Form onSubmit={submit}>
      <Choices
        ref={choices}
        legend={t("when")}
        chosen={when}
        onChoose={setWhen}
        problem={missing && when === null && t("whenMissing")}
        choices={[
          { value: "in-7-days", label: t("later"), hint: t("laterHint") },
          { value: "now", label: t("now"), hint: t("nowHint") },
        ]}
      />
      <PassphraseField asked={asked} email={me.email} label={t("passphrase")} />
      <Button type="submit" busy={asked.busy} wide>
        {t(when === null ? "go" : when === "now" ? "goNow" : "goLater")}
      </Button>
    </Form>
  );
}

type PlannedProps = { readonly goesAt: Instant; readonly onKept: () => Promise<void> };

function Planned({ goesAt, onKept }: PlannedProps) {
  const t = useTranslations("settings.delete");
  const moment = useMoment();
  const { me } = useUnlocked();
  const asked = usePassphrase(async (passphrase) => {
    const refused = await keepAccount(me, passphrase);
    if (refused === null) await onKept();
    return refused;
  });
  return (
    <>
      <Title step="planned">{t("plannedTitle")}</Title>
      <p>{t("planned", { date: moment(goesAt) })}</p>
      <p className="text-ink-soft">{t("untold")}</p>
      <Form onSubmit={() => void asked.submit()}>
        <PassphraseField asked={asked} email={me.email} label={t("passphrase")} />
        <Button type="submit" busy={asked.busy} wide>
          {t("stay")}
        </Button>
      </Form>
    </>
  );
}
