"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useMemo, useRef } from "react";
import type { Words } from "../../lib/line/types";
import { ownWordsOf, writeOpening } from "../../lib/room/opening";
import { glanceAt } from "../../lib/talk/glance";
import { blockNoOf, OWN, type OwnFormat } from "../../lib/talk/ownFormat";
import { openedOf } from "../../lib/talk/ownSkeleton";
import type { Opened } from "../../lib/talk/trial";
import { instant } from "../../lib/values/time";
import { Button } from "../look/Button";
import { Heading } from "../room/Heading";
import { FormatProvider } from "../talk/format";
import { Glance } from "./Glance";

type PreviewProps = {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly own: OwnFormat;
  /** The block that is looked at; null for the first. */
  readonly looked: number | null;
  readonly onLook: (no: number) => void;
};

type Place = { readonly partNo: number; readonly stepId: string };

const placesOf = ({ skeleton }: Opened): readonly Place[] =>
  skeleton.parts.flatMap(({ steps }, partNo) => steps.map(({ id }) => ({ partNo, stepId: id })));

/** How each step will look, on both screens, as the talk itself would show it. */
export function Preview({ heading, own, looked, onLook }: PreviewProps) {
  const t = useTranslations("own.preview");
  const opened = useMemo(() => openedOf(own), [own]);
  const opening = useMemo((): Words => {
    const written = writeOpening({ topic: own.title, own: ownWordsOf(own) });
    return { state: "open", text: "text" in written ? written.text : own.title };
  }, [own]);
  const places = placesOf(opened);
  return (
    <section className="flex flex-col gap-4 lg:sticky lg:top-20">
      <Heading ref={heading}>{t("title")}</Heading>
      <p className="text-small text-ink-soft">{t(places.length === 0 ? "empty" : "hint")}</p>
      {places.length > 0 && (
        <FormatProvider format={OWN} skeleton={opened.skeleton} opening={opening}>
          <Walk opened={opened} places={places} looked={looked} onLook={onLook} />
        </FormatProvider>
      )}
    </section>
  );
}

type WalkProps = Pick<PreviewProps, "looked" | "onLook"> & {
  readonly opened: Opened;
  readonly places: readonly Place[];
};

/** From step to step; a block that is looked at is shown at its first step. */
function Walk({ opened, places, looked, onLook }: WalkProps) {
  const t = useTranslations("own.preview");
  const within = useRef<{ readonly looked: number | null; readonly stepId: string } | null>(null);
  const kept = within.current?.looked === looked ? within.current.stepId : null;
  const first = places.findIndex(({ stepId }) => (kept === null ? blockNoOf(stepId) === looked : stepId === kept));
  const at = Math.max(0, first);
  const place = places[at];
  const go = (to: number) => {
    const next = places[to];
    const no = next && blockNoOf(next.stepId);
    if (!next || no === null || no === undefined) return;
    within.current = { looked: no, stepId: next.stepId };
    onLook(no);
  };
  const talk = useMemo(() => place && glanceAt(opened, place.partNo, place.stepId, instant(0)), [opened, place]);
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <Go label={t("back")} off={at === 0} onGo={() => go(at - 1)} back />
        <p role="status" className="text-small">
          {t("step", { number: at + 1, steps: places.length })}
        </p>
        <Go label={t("next")} off={at >= places.length - 1} onGo={() => go(at + 1)} />
      </div>
      {talk && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Glance key={`a ${place?.stepId}`} talk={talk} whose="mine" />
          <Glance key={`b ${place?.stepId}`} talk={talk} whose="theirs" />
        </div>
      )}
      <Button kind="plain" className="self-start lg:hidden" onClick={() => toStep(blockNoOf(place?.stepId ?? ""))}>
        {t("toStep")}
      </Button>
    </>
  );
}

const toStep = (no: number | null): void => document.querySelector<HTMLElement>(`[data-block="${no}"] button`)?.focus();

type GoProps = { readonly label: string; readonly off: boolean; readonly onGo: () => void; readonly back?: boolean };

function Go({ label, off, onGo, back = false }: GoProps) {
  const Icon = back ? ArrowLeft : ArrowRight;
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off || undefined}
      onClick={() => !off && onGo()}
      className="flex size-12 cursor-pointer items-center justify-center rounded-soft border-2 border-edge bg-table hover:border-ink aria-disabled:cursor-default aria-disabled:opacity-40"
    >
      <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
    </button>
  );
}
