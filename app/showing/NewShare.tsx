"use client";

import { useState } from "react";
import type { ShowingTalk } from "../../lib/line/showing/roomShares";
import type { Chosen } from "../../lib/line/showing/shown";
import { type ShareDays, USUAL_DAYS } from "../../lib/room/share";
import type { TalkId } from "../../lib/values/ids";
import type { KnownFormat } from "../back/formats";
import { AskOther } from "./AskOther";
import { ChooseTalks } from "./ChooseTalks";
import { ChooseWhat } from "./ChooseWhat";
import type { Choices } from "./choices";
import { useShowing } from "./ShowingRoom";

type NewShareProps = {
  /** The talk whose notes it began from. */
  readonly first: TalkId | null;
  readonly formats: readonly KnownFormat[];
};
type Step = "which" | "what" | { readonly ask: readonly ShowingTalk[] };

/** From choosing talks to asking the other: which talks, what of them, and the page as a counsellor would read it. */
export function NewShare({ first, formats }: NewShareProps) {
  const { room } = useShowing();
  const known = room.talks.some(({ talkId, status }) => talkId === first && status === "closed");
  const [choices, setChoices] = useState<Choices>(() => new Map(first && known ? [[first, null]] : []));
  const [days, setDays] = useState<ShareDays>(USUAL_DAYS);
  const [step, setStep] = useState<Step>(choices.size > 0 ? "what" : "which");
  const pick = (talkId: TalkId, picked: boolean) =>
    setChoices((before) => {
      const next = new Map(before);
      if (picked) next.set(talkId, null);
      else next.delete(talkId);
      return next;
    });
  const choose = (talkId: TalkId, chosen: Chosen) => setChoices((before) => new Map(before).set(talkId, chosen));
  if (step === "which") return <ChooseTalks {...{ choices, formats, pick }} onDone={() => setStep("what")} />;
  if (step === "what")
    return (
      <ChooseWhat
        {...{ choices, choose, days }}
        onDays={setDays}
        onBack={() => setStep("which")}
        onDone={(talks) => setStep({ ask: talks })}
      />
    );
  return <AskOther talks={step.ask} days={days} onBack={() => setStep("what")} />;
}
