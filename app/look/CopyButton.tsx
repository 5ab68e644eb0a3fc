"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./Button";

/** Puts a text on the clipboard and says so; where the browser refuses, it says that. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useTranslations("look");
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <>
      <Button kind="quiet" onClick={() => void copy()}>
        <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
        {outcome === "copied" ? t("copied") : label}
      </Button>
      <span role="status" className={outcome === "refused" ? "text-small text-ink-soft" : "sr-only"}>
        {outcome === "copied" && t("copied")}
        {outcome === "refused" && t("copyRefused")}
      </span>
    </>
  );
}
