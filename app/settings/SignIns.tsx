"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { type AskRefusal, ask } from "../../lib/line/ask";
import { endOtherSignIns, endSignIn, listSignIns, type SignInLine } from "../../lib/wire/routes/signIns";
import { AskedOnce } from "../look/AskedOnce";
import { Button } from "../look/Button";
import { Line } from "../look/Line";
import { Spinner } from "../look/Spinner";
import { useMoment } from "../look/useMoment";
import { useRefusal } from "../look/useRefusal";

/** Every place where this account is signed in; each but this one can be ended. */
export function SignIns() {
  const t = useTranslations("settings");
  const common = useTranslations("look");
  const sentence = useRefusal();
  const [lines, setLines] = useState<readonly SignInLine[] | null>(null);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<AskRefusal | null>(null);

  const read = useCallback(async () => {
    const told = await ask(listSignIns, {}, {});
    if (told.ok) setLines(told.signIns);
    setRefusal(told.ok ? null : told.refusal);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);

  const end = async (line: SignInLine) => {
    const told = await ask(endSignIn, { signInId: line.id }, {});
    if (told.ok) setSaid(t("ended", { device: line.device }));
    await read();
    if (!told.ok && told.refusal !== "unknown") setRefusal(told.refusal);
  };

  const endOthers = async () => {
    const told = await ask(endOtherSignIns, {}, {});
    if (told.ok) setSaid(t("endedOthers"));
    await read();
    if (!told.ok) setRefusal(told.refusal);
    return true;
  };

  return (
    <>
      <p>{t("signInsLead")}</p>
      {lines === null && refusal === null && <Spinner />}
      <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-table empty:hidden">
        {lines?.map((line) => (
          <SignInRow key={line.id} line={line} onEnd={() => end(line)} />
        ))}
      </ul>
      {(lines?.length ?? 0) > 2 && (
        <p>
          <AskedOnce
            className="-mx-3 text-body"
            words={{
              ...{ open: t("endOthers"), title: t("endOthersTitle") },
              ...{ go: t("endOthersGo"), back: t("endOthersBack") },
            }}
            closesFirst
            onGo={endOthers}
          >
            <p>{t("endOthersText")}</p>
          </AskedOnce>
        </p>
      )}
      <Line className="font-sans text-body empty:hidden">{refusal !== null ? sentence(refusal) : said}</Line>
      {refusal !== null && (
        <p>
          <Button kind="quiet" onClick={() => void read()}>
            {common("again")}
          </Button>
        </p>
      )}
    </>
  );
}

function SignInRow({ line, onEnd }: { readonly line: SignInLine; readonly onEnd: () => Promise<void> }) {
  const t = useTranslations("settings");
  const moment = useMoment();
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    await onEnd();
    setBusy(false);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-5 py-4">
      <span className="flex flex-col">
        <span className="font-semibold">
          {line.device}
          {line.current && <span className="font-normal text-ink-soft"> · {t("current")}</span>}
          {line.shared && <span className="font-normal text-ink-soft"> · {t("shared")}</span>}
          {line.means === "recovery" && <span className="font-normal text-ink-soft"> · {t("byRecovery")}</span>}
        </span>
        <span className="text-small text-ink-soft">{t("since", { date: moment(line.createdAt) })}</span>
        {!line.current && <span className="text-small text-ink-soft">{t("seen", { date: moment(line.seenAt) })}</span>}
      </span>
      {!line.current && (
        <Button kind="quiet" busy={busy} aria-label={t("endLabel", { device: line.device })} onClick={() => void end()}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
