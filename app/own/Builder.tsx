"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { pathOf } from "../../lib/room/paths";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import { LEAD_LENGTH, type OwnFormat, TITLE_LENGTH } from "../../lib/talk/ownFormat";
import { Field } from "../look/Field";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { Elsewhere } from "../talk/Elsewhere";
import { Finish } from "./Finish";
import { Flaws } from "./Flaws";
import { useLibrary } from "./OwnRoom";
import { Preview } from "./Preview";
import { Settings } from "./Settings";
import { Steps } from "./Steps";
import type { OwnDraft } from "./useOwnDraft";
import type { Saving } from "./useSaving";

type BuilderProps = { readonly title: string; readonly draft: OwnDraft; readonly saving: Saving };

/** A couple's own format as it grows: its name, its steps, what does not fit yet, and how it will look on both screens. */
export function Builder({ title, draft, saving }: BuilderProps) {
  const t = useTranslations("own.build");
  const { room, partner } = useLibrary();
  const { own, write, readOnly, take } = draft;
  const flaws = useMemo(() => flawsOfOwn(own), [own]);
  const [looked, setLooked] = useState<number | null>(null);
  const preview = useRef<HTMLHeadingElement>(null);
  const lookAt = (no: number) => {
    setLooked(no);
    preview.current?.scrollIntoView({ block: "nearest" });
    preview.current?.focus({ preventScroll: true });
  };
  return (
    <Page width="wide" home={pathOf.room(room.roomId)}>
      <div className="flex max-w-2xl flex-col gap-3">
        <Title>{title}</Title>
        <p className="text-ink-soft">{t("kept", { partner })}</p>
      </div>
      {readOnly ? (
        <Elsewhere onTake={async () => take()} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="flex flex-col gap-8">
            <Naming own={own} onWrite={write} />
            <Steps own={own} flaws={flaws} onWrite={write} onGrown={setLooked} onLook={lookAt} />
            <Settings own={own} onWrite={write} />
            <Flaws flaws={flaws.filter(({ block, flaw }) => block === null && flaw !== "no-blocks")} />
            <Finish flaws={flaws} draft={draft} saving={saving} />
          </div>
          <Preview heading={preview} own={own} looked={looked} onLook={setLooked} />
        </div>
      )}
    </Page>
  );
}

type NamingProps = { readonly own: OwnFormat; readonly onWrite: (own: OwnFormat) => void };

function Naming({ own, onWrite }: NamingProps) {
  const t = useTranslations("own.build");
  return (
    <>
      <Field
        label={t("name")}
        hint={t("nameHint")}
        value={own.title}
        maxLength={TITLE_LENGTH}
        autoComplete="off"
        onChange={(event) => onWrite({ ...own, title: event.target.value })}
      />
      <Field
        label={t("lead")}
        hint={t("leadHint")}
        value={own.lead}
        maxLength={LEAD_LENGTH}
        autoComplete="off"
        onChange={(event) => onWrite({ ...own, lead: event.target.value })}
      />
    </>
  );
}
