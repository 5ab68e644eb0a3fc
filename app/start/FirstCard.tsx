"use client";

import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import type { TopicId } from "../../lib/values/ids";
import type { Card } from "./card";
import { FormatCard } from "./FormatCard";
import { useStart } from "./Starting";

/** For two who never had a talk: plain, and good for most things. */
const GOOD_FIRST = "floor-talk";

type FirstCardProps = { readonly cards: readonly Card[]; readonly topicId: TopicId | null };

/** The format of the last talk, or a good first one; its place is kept until the room is open. */
export function FirstCard({ cards, topicId }: FirstCardProps) {
  const t = useTranslations("start");
  const { named, roomId } = useStart();
  const last = named && lastCard(named.room, cards);
  const card = last ?? cards.find(({ id }) => id === GOOD_FIRST);
  return (
    <div className="min-h-48">
      {named && card && (
        <div className="animate-arrive">
          <FormatCard lit card={card} roomId={roomId} topicId={topicId} above={t(last ? "last" : "first")} />
        </div>
      )}
    </div>
  );
}

const lastCard = ({ talks }: OpenRoom, cards: readonly Card[]): Card | null => {
  const [newest] = talks.toSorted((one, two) => two.createdAt - one.createdAt);
  return cards.find(({ id }) => id === newest?.format) ?? null;
};
