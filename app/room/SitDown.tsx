"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { allPromised, type RoomPromise } from "../../lib/room/promises";
import { NAME_LENGTH, tidyName } from "../../lib/room/room";
import { Button } from "../look/Button";
import { Checkbox } from "../look/Checkbox";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { useRefusal } from "../look/useRefusal";
import { Promises } from "./Promises";

/** What the form says; the same form for who opens a room and for who is invited. */
export type SitDownWords = {
  readonly name: ReactNode;
  readonly nameHint: ReactNode;
  readonly nameMissing: ReactNode;
  readonly promises: ReactNode;
  readonly promisesHint: ReactNode;
  readonly promisesMissing: ReactNode;
  readonly go: ReactNode;
  readonly going: ReactNode;
};

type SitDownProps = {
  readonly words: SitDownWords;
  /** Sits down under this name; null when done. */
  readonly onSit: (name: string) => Promise<RoomTrouble | null>;
};

const NOTHING: ReadonlySet<RoomPromise> = new Set();

/** Taking a chair: a name for oneself, that one is grown up, and the three promises. The second is said here and goes nowhere. */
export function SitDown({ words, onSit }: SitDownProps) {
  const sentence = useRefusal();
  const field = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState(NOTHING);
  const [adult, setAdult] = useState(false);
  const [asked, setAsked] = useState(false);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const tidy = tidyName(name);
  const submit = async () => {
    setAsked(true);
    if (tidy === null) field.current?.focus();
    if (busy || tidy === null || !adult || !allPromised(given)) return;
    setBusy(true);
    setTrouble(null);
    const refused = await onSit(tidy);
    if (refused === null) return;
    setTrouble(refused);
    setBusy(false);
  };
  return (
    <Form onSubmit={() => void submit()} className="gap-8">
      <Field
        ref={field}
        label={words.name}
        hint={words.nameHint}
        problem={asked && tidy === null && words.nameMissing}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={NAME_LENGTH + 20}
        autoComplete="off"
        autoCapitalize="words"
      />
      <Grown said={adult} onSay={setAdult} missing={asked && !adult} />
      <Promises
        legend={words.promises}
        hint={words.promisesHint}
        given={given}
        onChange={setGiven}
        problem={asked && !allPromised(given) && words.promisesMissing}
      />
      <div className="flex flex-col gap-3">
        <Button type="submit" wide busy={busy}>
          {busy ? words.going : words.go}
        </Button>
        <p role="status" className="text-small font-medium text-care empty:hidden">
          {trouble && sentence(trouble)}
        </p>
      </div>
    </Form>
  );
}

type GrownProps = {
  readonly said: boolean;
  readonly onSay: (said: boolean) => void;
  readonly missing: boolean;
};

/** That one is grown up: said, and kept nowhere. */
function Grown({ said, onSay, missing }: GrownProps) {
  const t = useTranslations("before");
  return (
    <div className="flex flex-col gap-2">
      <Checkbox checked={said} onChange={({ target }) => onSay(target.checked)}>
        {t("adult")}
        <span className="block text-small text-ink-soft">{t("adultHint")}</span>
      </Checkbox>
      <p role="status" className="text-small font-medium text-care empty:hidden">
        {missing && t("adultMissing")}
      </p>
    </div>
  );
}
