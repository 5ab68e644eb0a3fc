"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import type { Back } from "../../lib/line/back/lookBack";
import type { PastTalk } from "../../lib/line/back/pastTalk";
import { searched } from "../../lib/line/back/search";
import { pathOf } from "../../lib/room/paths";
import { Button, ButtonLink } from "../look/Button";
import { Field } from "../look/Field";
import { Notice } from "../look/Notice";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import type { NamedRoom } from "../talk/useNamedRoom";
import { Announced } from "./Announced";
import { FeltOverTime } from "./FeltOverTime";
import { Filters } from "./Filters";
import type { KnownFormat } from "./formats";
import { Hits } from "./Hits";
import { formatsIn, type Narrow, narrowed, talksWithOpen, topicsIn } from "./narrowed";
import { Timeline } from "./Timeline";
import { type LookedBack, useBack } from "./useBack";

type LookingBackProps = { readonly named: NamedRoom; readonly formats: readonly KnownFormat[] };

const EVERYTHING: Narrow = { format: null, topic: null, withOpen: false };

/** A room's past talks, month by month, and the search through all that one may read of them. */
export function LookingBack({ named, formats }: LookingBackProps) {
  const t = useTranslations("back");
  const looked = useBack(named);
  const { roomId } = named.room;
  return (
    <Page home={pathOf.room(roomId)}>
      <header className="flex flex-col gap-2">
        <Title>{t("title")}</Title>
        <p className="text-ink-soft">{t("lead")}</p>
      </header>
      <Trouble back={looked.back} onAgain={looked.again} />
      {looked.back.talks !== null && looked.back.talks.length > 0 && (
        <FeltOverTime {...{ roomId, seat: named.room.seat, talks: looked.back.talks }} />
      )}
      <Body {...{ looked, formats }} room={named.room} />
      <p>
        <ButtonLink kind="quiet" href={pathOf.room(roomId)}>
          {t("room")}
        </ButtonLink>
      </p>
    </Page>
  );
}

type BodyProps = { readonly looked: LookedBack; readonly formats: readonly KnownFormat[] } & Pick<NamedRoom, "room">;

function Body({ looked: { back, typed, type }, formats, room }: BodyProps): ReactNode {
  const t = useTranslations("back");
  const locale = useLocale();
  const [narrow, setNarrow] = useState(EVERYTHING);
  const all = back.talks ?? NONE;
  const topics = useMemo(() => topicsIn(all, locale), [all, locale]);
  const used = useMemo(() => formatsIn(all), [all]);
  const { roomId, agreements } = room;
  const open = useMemo(() => talksWithOpen(agreements), [agreements]);
  const talks = useMemo(() => narrowed(all, narrow, open), [all, narrow, open]);
  const wanted = useDeferredValue(typed);
  const hits = useMemo(() => searched(talks, wanted), [talks, wanted]);
  const searching = wanted.trim() !== "";
  const inTalks = useMemo(() => new Set(hits.map(({ talk }) => talk)).size, [hits]);
  const found = hits.length === 0 ? t("nothingFound") : t("found", { places: hits.length, talks: inTalks });
  if (back.talks === null) return back.trouble === null && <p className="text-ink-soft">{t("opening")}</p>;
  if (all.length === 0) return <p>{t("empty")}</p>;
  return (
    <>
      <search className="flex flex-col gap-4">
        <Field
          label={t("search")}
          hint={t("searchHint")}
          type="search"
          value={typed}
          onChange={(event) => type(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <StillFilters {...{ narrow, topics, used, formats, talks: all }} anyOpen={open.size > 0} onNarrow={setNarrow} />
      </search>
      {back.left > 0 && <p className="text-small text-ink-soft">{t("left", { count: back.left })}</p>}
      <Announced>{searching ? found : t("shown", { count: talks.length })}</Announced>
      {searching ? (
        <StillHits key={wanted} {...{ hits, wanted, found, roomId }} />
      ) : (
        <StillTimeline {...{ talks, formats, roomId }} />
      )}
    </>
  );
}

const NONE: readonly PastTalk[] = [];

// A letter is shown before its answer is: what it does not change is not drawn for it.
const StillFilters = memo(Filters);
const StillHits = memo(Hits);
const StillTimeline = memo(Timeline);

function Trouble({ back: { trouble }, onAgain }: { readonly back: Back; readonly onAgain: () => void }) {
  const t = useTranslations("back");
  const sentence = useRefusal();
  if (trouble === null) return null;
  return (
    <Notice live tone="care">
      <p>{sentence(trouble)}</p>
      <Button kind="quiet" onClick={onAgain}>
        {t("again")}
      </Button>
    </Notice>
  );
}
