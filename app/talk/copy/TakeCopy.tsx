"use client";

import { Braces, FileText, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { asJson } from "../../../lib/line/copy/asJson";
import { asMarkdown } from "../../../lib/line/copy/asMarkdown";
import { fileName } from "../../../lib/line/copy/fileName";
import type { TalkCopy } from "../../../lib/line/copy/talkCopy";
import type { ReadTalk } from "../../../lib/line/readTalk";
import type { OwnAgreement } from "../../../lib/line/roomTypes";
import type { ApprovedSummary } from "../../../lib/line/talkSummary";
import type { Keep } from "../../../lib/talk/talk";
import type { RoomId, TalkId } from "../../../lib/values/ids";
import { Button } from "../../look/Button";
import { Checkbox } from "../../look/Checkbox";
import { saveFile } from "../../look/saveFile";
import { useOwnCopy } from "../../private/useOwnCopy";
import { usePrivateIsOpen } from "../../private/usePrivateIsOpen";
import { Trouble } from "../../room/Trouble";
import { useDoing } from "../../room/useDoing";
import { ownZone } from "../../room/useSpokenTime";
import { useCopiedAgreements } from "./useCopiedAgreements";
import { useCopiedSummary } from "./useCopiedSummary";
import { useFoldsOpenInPrint } from "./useFoldsOpenInPrint";
import { useTalkCopy } from "./useTalkCopy";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

type Ending = "md" | "json";
type TakeCopyProps = {
  readonly read: ReadTalk;
  readonly keep: Keep;
  readonly roomId: RoomId;
  readonly talkId: TalkId;
  /** What both approved; null for nothing. */
  readonly summary: ApprovedSummary | null;
  /** Those of this talk. */
  readonly agreements: readonly OwnAgreement[];
};

/** The notes of a talk for oneself: as a file that is made here, or on paper. */
export function TakeCopy({ read, keep, roomId, talkId, summary, agreements }: TakeCopyProps) {
  const t = useTranslations("notes.copy");
  const copy = useTalkCopy(read, keep);
  const bothSay = useCopiedSummary(summary);
  const agreed = useCopiedAgreements(agreements);
  const ownCopy = useOwnCopy(roomId, talkId);
  const { withOwn, tick } = useWithOwn();
  const { busy, trouble, run } = useDoing();
  useFoldsOpenInPrint();
  const saveAs = (ending: Ending) =>
    run(async () => {
      const own = withOwn ? await ownCopy() : null;
      if (own !== null && "not" in own) return own.not;
      save({ ...copy(), summary: bothSay(), agreements: agreed(), own }, ending);
      return null;
    });
  return (
    <section data-screen-only className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      <p className="text-ink-soft">{t("lead")}</p>
      {tick}
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" busy={busy} onClick={() => void saveAs("md")}>
          <FileText {...ICON} />
          {t("markdown")}
        </Button>
        <Button kind="quiet" busy={busy} onClick={() => void saveAs("json")}>
          <Braces {...ICON} />
          {t("json")}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          <Printer {...ICON} />
          {t("print")}
        </Button>
      </div>
      <Trouble trouble={trouble} />
    </section>
  );
}

function save(made: TalkCopy, ending: Ending): void {
  const name = fileName(made.began, ownZone(), ending);
  if (ending === "md") saveFile(asMarkdown(made), name, "text/markdown");
  else saveFile(asJson(made), name, "application/json");
}

/** Whether what is only for oneself comes along: never by itself, and only while private notes are unlocked. */
function useWithOwn() {
  const t = useTranslations("notes.copy");
  const isOpen = usePrivateIsOpen();
  const [ticked, setTicked] = useState(false);
  // What was locked again is not ticked any more.
  if (ticked && !isOpen) setTicked(false);
  const tick = isOpen ? (
    <Checkbox checked={ticked} onChange={(event) => setTicked(event.target.checked)}>
      {t("withOwn")}
    </Checkbox>
  ) : (
    <p className="text-small text-ink-soft">{t("withoutOwn")}</p>
  );
  return { withOwn: ticked && isOpen, tick };
}
