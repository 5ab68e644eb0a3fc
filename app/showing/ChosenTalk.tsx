"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { ReadTalk } from "../../lib/line/readTalk";
import { type Chosen, shownTalk } from "../../lib/line/showing/shown";
import type { TalkId } from "../../lib/values/ids";
import { Choices } from "../look/Choices";
import { Line } from "../look/Line";
import { Spinner } from "../look/Spinner";
import { useRefusal } from "../look/useRefusal";
import { keptToday } from "../talk/copy/useHeadOfNotes";
import { useTalkCopy } from "../talk/copy/useTalkCopy";
import { FormatProvider } from "../talk/format";
import { useReadTalk } from "../talk/useReadTalk";
import type { Make } from "./choices";
import { hasNotes, hasSaid, LineByLine } from "./LineByLine";
import { useShowing } from "./ShowingRoom";

type ChosenTalkProps = {
  readonly talkId: TalkId;
  /** Null where nobody has chosen yet. */
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
  /** Gives what makes it as it is chosen now. */
  readonly onMake: (make: Make) => void;
};

/** One of the chosen talks: its notes or its words, and which lines of them. */
export function ChosenTalk(props: ChosenTalkProps) {
  const read = useReadTalk(useShowing(), props.talkId);
  const sentence = useRefusal();
  if (read === null) return <Spinner />;
  if (typeof read === "string") return <NotReadable onMake={props.onMake}>{sentence(read)}</NotReadable>;
  if ("why" in read) return <NotReadable onMake={props.onMake}>{sentence("tampered")}</NotReadable>;
  const { talk } = read.log;
  return (
    <FormatProvider
      format={talk?.skeleton.format ?? ""}
      skeleton={talk?.skeleton}
      opening={read.words.get(1)}
      meanwhile={<Spinner />}
    >
      <Choosing {...props} read={read} />
    </FormatProvider>
  );
}

/** In place of a talk that cannot be read, and with which nothing is shown. */
function NotReadable({ onMake, children }: Pick<ChosenTalkProps, "onMake"> & { readonly children: string }) {
  useEffect(() => onMake(() => null));
  return <Line>{children}</Line>;
}

function Choosing({ talkId, chosen, onChoose, onMake, read }: ChosenTalkProps & { readonly read: ReadTalk }) {
  const t = useTranslations("showing.what");
  const shown = useTranslations("shown");
  const copy = useTalkCopy(read, keptToday(read.log.talk, useShowing(), talkId))();
  const [notes, said] = [hasNotes(copy), hasSaid(copy)];
  // Whoever has not chosen yet is offered less first.
  const now = chosen ?? { said: !notes && said, leftOut: new Set<number>() };
  const places = read.events.flatMap(({ seq, words }) => (words === null ? [] : [seq]));
  useEffect(() => {
    onMake(() => ({ talkId, places, shown: shownTalk(copy, now), said: now.said }));
  });
  return (
    <section className="flex flex-col gap-5 rounded-card border border-line bg-table p-5">
      <h2 className="text-heading wrap-anywhere">
        {copy.topic?.state === "open" ? copy.topic.text : shown("untitled")}
      </h2>
      {notes && said && (
        <Choices
          legend={t("how")}
          choices={[
            { value: "notes", label: t("notes"), hint: t("notesHint") },
            { value: "said", label: t("said") },
          ]}
          chosen={now.said ? "said" : "notes"}
          onChoose={(value) => onChoose({ ...now, said: value === "said" })}
        />
      )}
      <LineByLine copy={copy} chosen={now} onChoose={onChoose} />
    </section>
  );
}
