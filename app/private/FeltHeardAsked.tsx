"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { RoomId, TalkId } from "../../lib/values/ids";
import { Button } from "../look/Button";
import { useKeptText } from "../room/useKeptText";
import { FoldedFelt } from "./FeltHeard";
import { SayFelt } from "./SayFelt";
import { useFeltHeard } from "./useFeltHeard";

type FeltHeardAskedProps = { readonly roomId: RoomId; readonly talkId: TalkId };

/** At the end of a talk: asked once, openly, and as easily let be. From then on it is folded away. */
export function FeltHeardAsked({ roomId, talkId }: FeltHeardAskedProps) {
  const t = useTranslations("private.felt");
  const { said, say, takeBack } = useFeltHeard(roomId, talkId);
  // Kept as a draft of this talk is: that it was let be is nobody's business, and goes with the talk.
  const letBe = useKeptText(`felt-let-be:${talkId}`);
  const [now, setNow] = useState<"asked" | "said" | "let-be">("asked");
  if (said.state !== "known" || !letBe.loaded) return null;
  const { felt } = said;
  if (now === "asked" && (felt !== null || letBe.text !== "")) return <FoldedFelt {...{ felt, say, takeBack }} />;
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      {now === "let-be" ? (
        <LetBe />
      ) : (
        <SayFelt
          {...{ felt, takeBack }}
          say={(number) => {
            setNow("said");
            return say(number);
          }}
        >
          <Button
            kind="plain"
            onClick={() => {
              letBe.field.onChange({ target: { value: "let be" } });
              setNow("let-be");
            }}
          >
            {t("letBe")}
          </Button>
        </SayFelt>
      )}
    </section>
  );
}

/** In place of the question; what was pressed is gone, so it takes the focus. */
function LetBe() {
  const t = useTranslations("private.felt");
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1} className="text-ink-soft">
      {t("wasLetBe")}
    </p>
  );
}
