"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TalkSnapshot } from "../../lib/line/types";
import type { BySeat } from "../../lib/values/seat";
import { Button } from "../look/Button";
import { CopyButton } from "../look/CopyButton";
import { Notice } from "../look/Notice";
import { Broken } from "./Broken";
import { GivenBack } from "./GivenBack";
import { Leftovers } from "./Leftovers";
import { Trouble } from "./Trouble";
import { useTable } from "./table";
import { useAct } from "./useAct";

/** A stopped talk at its table: what was typed, a copy of what was opened here, and the way out of it. [U4] [U7] */
export function BrokenTalk() {
  const t = useTranslations("talk.broken");
  const { snapshot, names } = useTable();
  const opened = textOf(snapshot, names);
  return (
    <Broken>
      <p>{t("typed")}</p>
      <Unsaved />
      <GivenBack />
      <Leftovers before={Number.POSITIVE_INFINITY} onUse={null} stopped />
      <div className="flex flex-wrap gap-3">
        {opened !== "" && <CopyButton text={opened} label={t("copy")} />}
        <EndIt />
      </div>
    </Broken>
  );
}

/** What was sent and not acknowledged: it may be saved or not. */
function Unsaved() {
  const t = useTranslations("talk");
  const { snapshot } = useTable();
  return snapshot.waiting.map(
    ({ cmdId, text }) =>
      text !== null && (
        <Notice key={cmdId}>
          <p className="text-small">{t("broken.unsaved")}</p>
          <p className="font-serif break-words whitespace-pre-wrap">{text}</p>
          <CopyButton text={text} label={t("draft.copy")} />
        </Notice>
      ),
  );
}

/** Either may end a talk, a stopped one too: only then can another begin. */
function EndIt() {
  const t = useTranslations("talk.broken");
  const { act, busy, trouble } = useAct();
  const [ended, setEnded] = useState(false);
  if (ended && trouble === null) return <p role="status">{t("ended")}</p>;
  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => void act({ type: "end" }).then(setEnded)}>
        {t("end")}
      </Button>
      <Trouble why={trouble} />
    </>
  );
}

/** All that was opened here before it stopped, as text: who wrote it, and what. */
function textOf({ events, words }: TalkSnapshot, names: BySeat<string>): string {
  const said = events.flatMap(({ seq, by, happening }) => {
    const here = words.get(seq);
    // What came with the proposal is more than words.
    if (by === null || here?.state !== "open" || happening.kind === "TalkProposed") return [];
    return [`${names[by]}: ${here.text}`];
  });
  return said.join("\n\n");
}
