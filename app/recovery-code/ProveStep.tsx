"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { normalRecoveryCode } from "../../lib/seal/recoveryCode";
import { type AccountRefusal, codeIsProven } from "../account/acts";
import { Button } from "../look/Button";
import { Field } from "../look/Field";
import { Form } from "../look/Form";
import { Line } from "../look/Line";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";
import { drawTwo } from "./drawTwo";

type ProveStepProps = {
  readonly code: string;
  readonly onShow: () => void;
  readonly onProven: () => void;
};

/** Two groups of the code, typed back from paper. */
export function ProveStep({ code, onShow, onProven }: ProveStepProps) {
  const t = useTranslations("account.code");
  const common = useTranslations("look");
  const sentence = useRefusal();
  const groups = code.split("-");
  const [asked] = useState(() => drawTwo(groups.length));
  const fields = useRef(new Map<number, HTMLInputElement>());
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AccountRefusal | null>(null);

  const submit = async () => {
    if (busy) return;
    const fits = (at: number) => normalRecoveryCode(fields.current.get(at)?.value ?? "") === groups[at];
    const slips = asked.filter((at) => !fits(at));
    setWrong(slips);
    const [first] = slips;
    if (first !== undefined) return fields.current.get(first)?.focus();
    setBusy(true);
    const refused = await codeIsProven();
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onProven();
  };

  return (
    <>
      <Title step="prove" above={common("step", { step: 5, steps: 5 })}>
        {t("proveTitle")}
      </Title>
      <p>{t("proveLead")}</p>
      <Form onSubmit={() => void submit()}>
        <div className="grid gap-6 sm:grid-cols-2">
          {asked.map((at) => (
            <Field
              key={at}
              ref={(field) => {
                if (field) fields.current.set(at, field);
                else fields.current.delete(at);
              }}
              label={t("group", { number: at + 1 })}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              maxLength={8}
              className="font-mono tracking-widest uppercase"
              problem={wrong.includes(at) && t("proveProblem")}
            />
          ))}
        </div>
        <Button type="submit" busy={busy} wide>
          {t("prove")}
        </Button>
        {refusal !== null && <Line>{sentence(refusal)}</Line>}
      </Form>
      <Button kind="plain" onClick={onShow}>
        {t("look")}
      </Button>
    </>
  );
}
