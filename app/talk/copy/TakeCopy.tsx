"use client";

import { Braces, FileText, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { asJson } from "../../../lib/line/copy/asJson";
import { asMarkdown } from "../../../lib/line/copy/asMarkdown";
import { fileName } from "../../../lib/line/copy/fileName";
import type { ReadTalk } from "../../../lib/line/readTalk";
import type { OwnAgreement } from "../../../lib/line/roomTypes";
import type { Keep } from "../../../lib/talk/talk";
import { Button } from "../../look/Button";
import { saveFile } from "../../look/saveFile";
import { ownZone } from "../../room/useSpokenTime";
import { useFoldsOpenInPrint } from "./useFoldsOpenInPrint";
import { useTalkCopy } from "./useTalkCopy";

const ICON = { "aria-hidden": true, className: "size-5", strokeWidth: 1.75 } as const;

type TakeCopyProps = {
  readonly read: ReadTalk;
  readonly keep: Keep;
  /** Those of this talk. */
  readonly agreements: readonly OwnAgreement[];
};

/** The notes of a talk for oneself: as a file that is made here, or on paper. */
export function TakeCopy({ read, keep, agreements }: TakeCopyProps) {
  const t = useTranslations("notes.copy");
  const copy = useTalkCopy(read, keep, agreements);
  useFoldsOpenInPrint();
  const saveAs = (ending: "md" | "json") => {
    const made = copy();
    const name = fileName(made.began, ownZone(), ending);
    if (ending === "md") saveFile(asMarkdown(made), name, "text/markdown");
    else saveFile(asJson(made), name, "application/json");
  };
  return (
    <section data-screen-only className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 className="text-heading">{t("title")}</h2>
      <p className="text-ink-soft">{t("lead")}</p>
      <div className="flex flex-wrap gap-3">
        <Button kind="quiet" onClick={() => saveAs("md")}>
          <FileText {...ICON} />
          {t("markdown")}
        </Button>
        <Button kind="quiet" onClick={() => saveAs("json")}>
          <Braces {...ICON} />
          {t("json")}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          <Printer {...ICON} />
          {t("print")}
        </Button>
      </div>
    </section>
  );
}
