"use client";

import { useLocale, useTranslations } from "next-intl";
import type { TalkCopy } from "../../../lib/line/copy/talkCopy";
import type { OwnAgreement } from "../../../lib/line/roomTypes";
import { doersOf, inOrder } from "../../../lib/room/agreement";
import { pickedMoment } from "../../../lib/room/evenings";
import { ownZone } from "../../room/useSpokenTime";
import { useNames } from "../names";

/** One's own copies of what was agreed on in a talk, for a file: with names and whole dates, for it is read on another day. */
export function useCopiedAgreements(agreements: readonly OwnAgreement[]): () => TalkCopy["agreements"] {
  const t = useTranslations("agreements");
  const said = useTranslations("talk.said");
  const names = useNames();
  const locale = useLocale();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const doers = ({ who, by }: NonNullable<OwnAgreement["wording"]>): string => {
    const doer = list.format(doersOf({ who }).map((seat) => names[seat]));
    const day = by === null ? null : pickedMoment(by, "12:00", ownZone());
    return day === null ? doer : t("facts", { doer, day: date.format(day) });
  };
  const how = ({ outcome, outcomeAt, agreedAt }: OwnAgreement): string =>
    outcomeAt === null
      ? t("agreedOn", { day: date.format(agreedAt) })
      : t("howSaid", { how: t(`outcome.${outcome}`), day: date.format(outcomeAt) });
  return () => {
    const { open, settled } = inOrder(agreements);
    const agreed = [...open, ...settled].map((agreement) => {
      const { wording, agreedAt, outcome, outcomeAt } = agreement;
      return {
        ...{ who: wording?.who ?? null, by: wording?.by ?? null, agreedAt, outcome, outcomeAt },
        words:
          wording === null
            ? { state: "locked" as const, sentence: said("locked") }
            : { state: "open" as const, text: wording.what },
        facts: [...(wording === null ? [] : [doers(wording)]), how(agreement)].join(" · "),
      };
    });
    return { title: t("title"), agreed };
  };
}
