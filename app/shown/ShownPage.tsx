"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ask } from "../../lib/line/ask";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { openShown } from "../../lib/line/showing/openShown";
import type { Shown } from "../../lib/line/showing/shown";
import type { ShareId } from "../../lib/values/ids";
import type { Instant } from "../../lib/values/time";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { seal } from "../unlock/seal";
import { linkGiven } from "./linkGiven";
import { Reading } from "./Reading";
import { Ready } from "./Ready";

type Found =
  | { readonly is: "looking" | "none" | "damaged" | "closed" }
  | { readonly is: "ready"; readonly shareId: ShareId; readonly fragment: string }
  | { readonly is: "open"; readonly shown: Shown; readonly expiresAt: Instant };

function found(): Found {
  const link = linkGiven();
  if (link === null) return { is: "none" };
  const { shareId, fragment } = link;
  return fragment === null ? { is: "damaged" } : { is: "ready", shareId, fragment };
}

/** What a counsellor sees: what this is, and once they open it, what the two chose. */
export function ShownPage() {
  const [at, setAt] = useState<Found>({ is: "looking" });
  useEffect(() => setAt(found()), []);
  switch (at.is) {
    case "looking":
      return <Page>{null}</Page>;
    case "none":
    case "damaged":
    case "closed":
      return <Plain why={at.is} />;
    case "open":
      return <Reading shown={at.shown} expiresAt={at.expiresAt} />;
    case "ready": {
      const { shareId, fragment } = at;
      const open = async (): Promise<RoomTrouble | null> => {
        const opened = await openShown({ ask, seal: seal() }, shareId, fragment);
        if (!("not" in opened)) setAt({ is: "open", ...opened });
        else if (isClosed(opened.not)) setAt({ is: "closed" });
        else return opened.not;
        return null;
      };
      return <Ready onOpen={open} />;
    }
  }
}

/** Whatever the reason is, it is one page. */
const isClosed = (why: RoomTrouble): boolean => why === "unknown" || why === "gone" || why === "malformed";

/** Nothing can be read here, and nothing is said about anyone. */
function Plain({ why }: { readonly why: "none" | "damaged" | "closed" }) {
  const t = useTranslations("shown");
  return (
    <Page>
      <Title step={why}>{t(`${why}.title`)}</Title>
      <p>{t(`${why}.words`)}</p>
    </Page>
  );
}
