"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { excerpt } from "../../lib/line/back/excerpt";
import { type Hit, marksIn } from "../../lib/line/back/search";
import { pathOf } from "../../lib/room/paths";
import type { RoomId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { classes } from "../look/classes";
import { useNames } from "../talk/names";
import { SIDES } from "../talk/Said";
import { useDays } from "./useDays";

type HitsProps = {
  readonly hits: readonly Hit[];
  /** What was looked for. */
  readonly wanted: string;
  /** How many there are, as a sentence. */
  readonly found: string;
  readonly roomId: RoomId;
};

/** More than a screen of a phone shows; each costs a little of the answer to a letter. */
const AT_FIRST = 15;

/** The places where what was looked for stands, each with the way to it. */
export function Hits({ hits, wanted, found, roomId }: HitsProps) {
  const t = useTranslations("back");
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-small font-semibold text-ink-soft">{found}</h2>
      <ol className="flex flex-col gap-2">
        {hits.slice(0, shown).map((hit) => (
          <HitRow key={`${hit.talk.talkId} ${hit.seq}`} {...{ hit, wanted, roomId }} />
        ))}
      </ol>
      {hits.length > shown && (
        <div>
          <Button kind="quiet" onClick={() => setShown(shown + AT_FIRST)}>
            {t("more")}
          </Button>
        </div>
      )}
    </section>
  );
}

function HitRow({ hit, wanted, roomId }: Pick<HitsProps, "wanted" | "roomId"> & { readonly hit: Hit }) {
  const t = useTranslations("back");
  const names = useNames();
  const days = useDays();
  const { talk, by, kind, text } = hit;
  const whose = by === null ? t("kind.topic") : t(`kind.${kind}`, { name: names[by] });
  const about = kind === "topic" || talk.topic === null ? [] : [talk.topic];
  return (
    <li>
      <Link
        href={pathOf.notes(roomId, talk.talkId, hit.seq)}
        prefetch={false}
        className={classes(
          "flex flex-col gap-1 border-l-4 py-2 pl-4 no-underline hover:bg-shade",
          by === null ? "border-line" : SIDES[by],
        )}
      >
        <span className="text-small text-ink-soft wrap-anywhere">
          {[whose, ...about, days.whole(talk.began)].join(" · ")}
        </span>
        <span className="font-serif text-said wrap-anywhere">
          {excerpt(text, marksIn(text, wanted)).map((piece) =>
            piece.found ? (
              <mark key={piece.from} className="bg-glow text-ink underline decoration-2 underline-offset-4">
                {piece.text}
              </mark>
            ) : (
              <span key={piece.from}>{piece.text}</span>
            ),
          )}
        </span>
      </Link>
    </li>
  );
}
