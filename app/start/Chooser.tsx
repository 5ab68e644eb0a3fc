"use client";

import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import { ANYTHING, type Wanted as WantedValues, wantedOf } from "../../lib/talk/choosing";
import type { TopicId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import type { Card } from "./card";
import { FirstCard } from "./FirstCard";
import { FormatCard } from "./FormatCard";
import { Ours } from "./Ours";
import { useStart } from "./Starting";
import { TopicCarried } from "./TopicCarried";
import { Wanted } from "./Wanted";
import { WhichOne } from "./WhichOne";

type ChooserProps = { readonly cards: readonly Card[]; readonly topicId: TopicId | null };

/** Choosing how to talk, without hurry: the last way again, three questions, or by need, time and depth. */
export function Chooser({ cards, topicId }: ChooserProps) {
  const t = useTranslations("start");
  const { roomId, named, asked, ask } = useStart();
  if (asked !== null) return <WhichOne cards={cards} topicId={topicId} asked={asked} />;
  return (
    <Page width="wide" home={pathOf.room(roomId)}>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-6 lg:sticky lg:top-20">
          <div className="flex min-h-24 flex-col gap-2">
            <Title step="chooser">{t("title")}</Title>
            {named && <p className="text-ink-soft wrap-anywhere">{t("lead", { partner: named.partner })}</p>}
          </div>
          <TopicCarried topicId={topicId} />
          <FirstCard cards={cards} topicId={topicId} />
          <Button kind="quiet" onClick={() => ask({})}>
            {t("which.open")}
          </Button>
          <Ours topicId={topicId} />
        </div>
        <Ways cards={cards} topicId={topicId} />
      </div>
    </Page>
  );
}

function Ways({ cards, topicId }: ChooserProps) {
  const t = useTranslations("start");
  const { roomId, wanted, want } = useStart();
  const found = wantedOf(cards, wanted);
  return (
    <section className="flex flex-col gap-7">
      <h2 className="text-heading">{t("all")}</h2>
      <Wanted wanted={wanted} onWant={want} />
      <p role="status" className="text-small text-ink-soft">
        {found.length === 0 ? t("none") : t("found", { count: found.length })}
      </p>
      {found.length === 0 && <Widen onWiden={want} />}
      <ul className="grid gap-4 sm:grid-cols-2">
        {found.map((card) => (
          <li key={card.id}>
            <FormatCard card={card} roomId={roomId} topicId={topicId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Widen({ onWiden }: { readonly onWiden: (wanted: WantedValues) => void }) {
  const t = useTranslations("start");
  return (
    <p>
      <Button kind="quiet" onClick={() => onWiden(ANYTHING)}>
        {t("anything")}
      </Button>
    </p>
  );
}
