"use client";

import { useTranslations } from "next-intl";
import type { DraftLine } from "../../../lib/line/types";
import { Checkbox } from "../../look/Checkbox";
import { useLastWords } from "../useLastWords";
import type { Composing } from "./useComposing";

type LastWordsProps = {
  readonly composing: Composing;
  readonly draft: DraftLine;
  /** What would go at the end; null where nothing may. */
  readonly text: string | null;
};

/** Under a firm clock: whether what is written goes at its end. [U5] */
export function LastWords({ composing, draft, text }: LastWordsProps) {
  const t = useTranslations("talk.clock");
  const [sends, setSends] = useLastWords(draft, text);
  if (composing.time?.mode !== "firm") return null;
  return (
    <Checkbox checked={sends} onChange={(event) => setSends(event.target.checked)}>
      {t("lastWordsSend")}
    </Checkbox>
  );
}
