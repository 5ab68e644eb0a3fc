"use client";

import { Ear, Feather } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { useTable } from "../table";
import type { Shown } from "./look";
import { Offered } from "./Offered";
import type { WhileWritingProps } from "./types";
import { useHints } from "./useHints";

/** What is noticed while one writes, a message at a time. */
export function WhileWriting(props: WhileWritingProps) {
  const { snapshot, seat } = useTable();
  const last = snapshot.events.findLast(({ by, happening }) => by === seat && happening.kind === "Said");
  const message = `${props.view.stepNo} ${last?.seq ?? 0}`;
  return <OneMessage key={message} {...props} message={message} />;
}

function OneMessage(props: WhileWritingProps & { readonly message: string }) {
  const t = useTranslations("hints");
  const place = useRef<HTMLDivElement>(null);
  const hints = useHints(props);
  const { shown } = hints;
  // Whoever has pressed something here goes on writing.
  const goOnIn = (field: number) =>
    place.current?.closest("[data-writing]")?.querySelectorAll("textarea")[field]?.focus();
  const then = (act: () => void) => () => {
    act();
    goOnIn("field" in shown ? shown.field : 0);
  };
  const told = useTold(shown);
  return (
    <div ref={place}>
      <p role="status" className="sr-only">
        {told}
      </p>
      {shown.is === "offered" && (
        <Offered
          notice={shown.notice}
          hasRoom={(offer) => hints.roomOf(offer) !== null}
          onTake={(offer) => goOnIn(hints.putIn(offer))}
          onWaveAway={then(hints.waveAway)}
          onSwitchOff={then(() => hints.turn(shown.notice.kind, false))}
        />
      )}
      {shown.is === "given-back" && <GivenBack>{told}</GivenBack>}
      {shown.is === "taken" && (
        <Row>
          <Feather aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
          <Words onClick={then(hints.takeBack)}>{t("takeBack")}</Words>
        </Row>
      )}
      {shown.is === "off" && (
        <Row>
          <span>{t("off")}</span>
          <Words onClick={then(() => hints.turn(shown.hint, true))}>{t("keepOn")}</Words>
        </Row>
      )}
    </div>
  );
}

/** The sign that something was given back; a screen reader has heard it. */
function GivenBack({ children }: { readonly children: ReactNode }) {
  return (
    <Row aria-hidden>
      <Ear aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
      <span className="font-medium">{children}</span>
    </Row>
  );
}

/** What a screen reader hears once, politely. */
function useTold(shown: Shown): string {
  const t = useTranslations("hints");
  const { partner } = useTable();
  switch (shown.is) {
    case "nothing":
      return "";
    case "offered":
      return t("told", { title: t(`title.${shown.notice.kind}`) });
    case "taken":
      return t("taken");
    case "off":
      return t("offTold");
    case "given-back":
      return t("givenBack", { partner });
  }
}

/** One line in the room that is kept for it: as high as a thumb, and no higher than the gaps around it allow. */
function Row({ children, ...rest }: { readonly children: ReactNode; readonly "aria-hidden"?: true }) {
  return (
    <div
      {...rest}
      className="-my-3 flex min-h-12 animate-arrive flex-wrap items-center gap-x-2 text-small text-ink-soft"
    >
      {children}
    </div>
  );
}

function Words({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-12 cursor-pointer font-medium text-ink underline decoration-edge underline-offset-4 hover:decoration-current"
    >
      {children}
    </button>
  );
}
