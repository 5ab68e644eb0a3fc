"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { HeldThoughts as Held } from "../../lib/line/types";
import { Button } from "../look/Button";
import { FoldAway } from "../look/FoldAway";
import { TextArea } from "../look/TextArea";
import { useKeptText } from "../room/useKeptText";
import { Trouble } from "./Trouble";
import { useTable } from "./table";

/** This talk's held thoughts, on this device only. */
export function useHeldThoughts(): Held {
  const { browser, snapshot } = useTable();
  const held = useMemo(() => browser.drafts.thoughts(snapshot.talkId), [browser, snapshot.talkId]);
  useEffect(() => held.close, [held]);
  return held;
}

/** Jot it down instead of interrupting: private until said. */
export function HoldThought({ held }: { readonly held: Held }) {
  const t = useTranslations("talk.held");
  const { snapshot } = useTable();
  const { text, field, clear } = useKeptText(`holding:${snapshot.talkId}`);
  const [kept, setKept] = useState(true);
  const hold = async () => {
    // What was not kept stays in the field.
    const done = await held.hold(text.trim()).catch(() => false);
    setKept(done);
    if (done) clear();
  };
  return (
    <FoldAway title={t("open")}>
      <TextArea label={t("label")} hint={t("hint")} rows={2} {...field} />
      <p>
        <Button kind="quiet" disabled={text.trim() === ""} onClick={() => void hold()}>
          {t("hold")}
        </Button>
      </p>
      <Trouble why={kept ? null : "not-kept"} />
    </FoldAway>
  );
}

type ThoughtsProps = { readonly held: Held; readonly onUse: ((text: string) => void) | null };

/** What was held, offered when the floor comes. */
export function ThoughtList({ held, onUse }: ThoughtsProps) {
  const t = useTranslations("talk.held");
  const thoughts = useSyncExternalStore(held.subscribe, held.snapshot, held.snapshot);
  if (thoughts.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-small font-medium text-ink-soft">{t("title")}</h2>
      <ul className="flex flex-col gap-2">
        {thoughts.map(({ id, text }) => (
          <li key={id} className="flex flex-col gap-1 rounded-card border border-line px-4 py-3">
            <p className="font-serif break-words whitespace-pre-wrap">{text}</p>
            <div className="-ml-3 flex flex-wrap">
              {onUse && (
                <Button kind="plain" onClick={() => onUse(text)}>
                  {t("use")}
                </Button>
              )}
              <Button kind="plain" onClick={() => void held.letGo(id)}>
                {t("letGo")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
