"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import type { RoomId, TopicId } from "../../lib/values/ids";
import { classes } from "../look/classes";
import { useAbout } from "../talk/useAbout";
import type { Card } from "./card";

type FormatCardProps = {
  readonly card: Card;
  readonly roomId: RoomId;
  readonly topicId: TopicId | null;
  /** The light is on it: it is the one at hand. */
  readonly lit?: boolean | undefined;
  /** A heading of its own above it. */
  readonly above?: string | undefined;
  /** Which heading its title is, in the order of its page. */
  readonly heading?: "h2" | "h3" | undefined;
};

/** One format as a quiet card: what it is, what it is good for, how long and how deep. All of it leads to its page. */
export function FormatCard({ card, roomId, topicId, lit = false, above, heading: Heading = "h3" }: FormatCardProps) {
  const t = useTranslations("start");
  const about = useAbout();
  const { id, title, lead, goodFor, length, depth } = card;
  return (
    <article
      className={classes(
        "relative flex h-full flex-col gap-2 rounded-card border p-5 transition-colors duration-(--swift) ease-calm has-[a:hover]:border-edge",
        lit ? "border-amber-line bg-amber-wash" : "border-line bg-table",
      )}
    >
      {above && <h2 className="font-sans text-small font-medium tracking-normal text-ink-soft">{above}</h2>}
      <Heading className="text-heading">
        <Link
          prefetch={false}
          href={pathOf.format(roomId, id, topicId)}
          className="no-underline after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-focus"
        >
          {title}
        </Link>
      </Heading>
      <p>{lead}</p>
      {!lit && <p className="text-small text-ink-soft">{goodFor}</p>}
      <p className="mt-auto pt-1 text-small font-medium text-ink-soft">
        {about(length)} · {t(`depths.${depth}`)}
      </p>
    </article>
  );
}
