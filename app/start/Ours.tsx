"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { pathOf } from "../../lib/room/paths";
import { lengthOf } from "../../lib/talk/length";
import { flawsOfOwn } from "../../lib/talk/ownFlaws";
import type { OwnFormat } from "../../lib/talk/ownFormat";
import { openedOf } from "../../lib/talk/ownSkeleton";
import type { OwnFormatId, TopicId } from "../../lib/values/ids";
import { ButtonLink } from "../look/Button";
import { useAbout } from "../talk/useAbout";
import { useStart } from "./Starting";

type Usable = { readonly ownFormatId: OwnFormatId; readonly own: OwnFormat };

/** What the two have put together themselves, among the ways to talk; and the way to where it is made and changed. */
export function Ours({ topicId }: { readonly topicId: TopicId | null }) {
  const t = useTranslations("start.ours");
  const { roomId, named } = useStart();
  const usable = (named?.room.ownFormats ?? []).flatMap(({ ownFormatId, own }): readonly Usable[] =>
    own !== null && flawsOfOwn(own).length === 0 ? [{ ownFormatId, own }] : [],
  );
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <h2 className="text-heading">{t("title")}</h2>
      {usable.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {usable.map((each) => (
            <li key={each.ownFormatId}>
              <One usable={each} topicId={topicId} />
            </li>
          ))}
        </ul>
      )}
      <p className="-ml-3">
        <ButtonLink kind="plain" href={pathOf.ours(roomId)}>
          {t(usable.length === 0 ? "make" : "change")}
        </ButtonLink>
      </p>
    </section>
  );
}

function One({ usable, topicId }: { readonly usable: Usable; readonly topicId: TopicId | null }) {
  const { roomId } = useStart();
  const about = useAbout();
  const { ownFormatId, own } = usable;
  const { skeleton, rules } = openedOf(own);
  const length = lengthOf(skeleton, rules);
  const facts = [own.lead, length > 0 && about(length)].filter(Boolean).join(" · ");
  return (
    <Link
      prefetch={false}
      href={pathOf.startOwn(roomId, ownFormatId, topicId)}
      className="flex min-h-14 flex-col justify-center py-3"
    >
      <span className="font-serif text-said wrap-anywhere">{own.title}</span>
      {facts !== "" && <span className="text-small text-ink-soft">{facts}</span>}
    </Link>
  );
}
