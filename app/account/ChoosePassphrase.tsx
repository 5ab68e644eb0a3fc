"use client";

import { useState } from "react";
import { AgainStep } from "./AgainStep";
import { OfferStep } from "./OfferStep";
import { OwnStep } from "./OwnStep";
import type { StepsOf } from "./steps";

type ChoosePassphraseProps = {
  /** Whose passphrase it will be, for the browser's own keeper of passwords. */
  readonly email: string;
  readonly steps: StepsOf;
  readonly onBack?: (() => void) | undefined;
  readonly onChosen: (passphrase: string) => void;
};

type Stage =
  | { readonly at: "offer" }
  | { readonly at: "own" }
  | { readonly at: "again"; readonly passphrase: string; readonly from: "offer" | "own" };

/** Five words made for you, or your own; then once more, so that it sticks. */
export function ChoosePassphrase({ email, steps, onBack, onChosen }: ChoosePassphraseProps) {
  const [stage, setStage] = useState<Stage>({ at: "offer" });
  const [offered, setOffered] = useState<string | null>(null);
  if (stage.at === "offer") {
    return (
      <OfferStep
        steps={steps}
        offered={offered}
        onOffered={setOffered}
        onTake={(passphrase) => setStage({ at: "again", passphrase, from: "offer" })}
        onOwn={() => setStage({ at: "own" })}
        onBack={onBack}
      />
    );
  }
  if (stage.at === "own") {
    return (
      <OwnStep
        steps={steps}
        email={email}
        onTake={(passphrase) => setStage({ at: "again", passphrase, from: "own" })}
        onMade={() => setStage({ at: "offer" })}
      />
    );
  }
  return (
    <AgainStep
      steps={steps}
      email={email}
      passphrase={stage.passphrase}
      onShow={() => setStage({ at: stage.from })}
      onSame={() => onChosen(stage.passphrase)}
    />
  );
}
