"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { SAFETY_WORDS } from "../../lib/seal/lists/safetyWords";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Notice } from "../look/Notice";
import { Title } from "../look/Title";
import { Trouble } from "../room/Trouble";
import type { NamedRoom } from "../talk/useNamedRoom";
import type { Shown } from "./useComparing";

const WORDS = SAFETY_WORDS.split(" ");

type FourWordsProps = {
  readonly named: NamedRoom;
  readonly shown: Extract<Shown, { readonly is: "words" }>;
  readonly onAgain: () => Promise<void>;
};

/** The four words, and what the two found when they read them to each other. Each says it for themself; nobody else is told. */
export function FourWords({ named, shown, onAgain }: FourWordsProps) {
  const t = useTranslations("room.compare");
  const [said, setSaid] = useState<"same" | "differ" | null>(null);
  const [trouble, setTrouble] = useState<RoomTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const same = async () => {
    setBusy(true);
    const not = await named.line.wordsWereSame(shown.compareId);
    setBusy(false);
    setTrouble(not);
    if (not === null) setSaid("same");
  };
  if (said === "same") return <Same named={named} />;
  if (said === "differ") return <Differ named={named} onReadAgain={() => setSaid(null)} onAgain={onAgain} />;
  return (
    <>
      <Title step="words">{t("wordsTitle")}</Title>
      <Line>{t("wordsLine", { name: named.partner })}</Line>
      <ol aria-label={t("wordsLabel")} className="grid grid-cols-2 gap-3">
        {shown.words.map((word, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: four words in their places; the same word may come twice.
            key={place}
            className="rounded-card border border-line bg-table px-4 py-5 text-center font-serif text-title wrap-anywhere"
          >
            {WORDS[word]}
          </li>
        ))}
      </ol>
      <div className="flex flex-col gap-3">
        <Button wide busy={busy} onClick={() => void same()}>
          {t("same")}
        </Button>
        <Button wide kind="quiet" onClick={() => setSaid("differ")}>
          {t("differ")}
        </Button>
        <Trouble trouble={trouble} />
      </div>
    </>
  );
}

function Same({ named }: { readonly named: NamedRoom }) {
  const t = useTranslations("room.compare");
  return (
    <>
      <Title step="same">{t("sameTitle")}</Title>
      <Line>{t("sameLine", { name: named.partner })}</Line>
      <ButtonLink href={pathOf.room(named.room.roomId)}>{t("toRoom")}</ButtonLink>
    </>
  );
}

type DifferProps = {
  readonly named: NamedRoom;
  readonly onReadAgain: () => void;
  readonly onAgain: () => Promise<void>;
};

function Differ({ named, onReadAgain, onAgain }: DifferProps) {
  const t = useTranslations("room.compare");
  return (
    <>
      <Title step="differ">{t("differTitle")}</Title>
      <Line>{t("differLine")}</Line>
      <Notice tone="care">
        <p>{t("differThen", { name: named.partner })}</p>
      </Notice>
      <div className="flex flex-col gap-3">
        <Button wide onClick={onReadAgain}>
          {t("readAgain")}
        </Button>
        <Button wide kind="quiet" onClick={() => void onAgain()}>
          {t("fresh")}
        </Button>
        <ButtonLink kind="plain" href="/room/new">
          {t("newRoom")}
        </ButtonLink>
      </div>
    </>
  );
}
