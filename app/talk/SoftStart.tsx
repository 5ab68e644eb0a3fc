"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginsSoftly } from "../../lib/talk/pauses";
import { floorOf } from "../../lib/talk/places";
import type { Running } from "../../lib/talk/talk";
import { Button } from "../look/Button";
import { Notice } from "../look/Notice";
import { useTable } from "./table";

/** After a time-out or on another day the step begins softly, not where it stopped; formats.md B7 and B17. */
export function SoftStart({ talk }: { readonly talk: Running }) {
  const t = useTranslations("talk.softStart");
  const { snapshot, seat, partner } = useTable();
  const [read, setRead] = useState(false);
  if (read || !beginsSoftly(snapshot.events)) return null;
  const floor = floorOf(talk);
  const mine = floor === seat || floor === "both";
  return (
    <Notice tone="warm" live>
      <p>{t(mine ? "mine" : "theirs", { partner })}</p>
      {mine && <p className="font-serif text-said">{t("pattern")}</p>}
      <p className="-ml-3">
        <Button kind="plain" onClick={() => setRead(true)}>
          {t("read")}
        </Button>
      </p>
    </Notice>
  );
}
