"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

const never = () => () => {};
const canLock = () => window.isSecureContext && "subtle" in crypto && "Worker" in window && "indexedDB" in window;

/** Shows its children only where the browser can lock words; else says plainly that it cannot, and why. */
export function Secure({ children }: { readonly children: ReactNode }) {
  const secure = useSyncExternalStore(never, canLock, () => true);
  return secure ? children : <Insecure />;
}

function Insecure() {
  const t = useTranslations("unlock");
  return (
    <Page>
      <Title>{t("insecureTitle")}</Title>
      <p>{t("insecure")}</p>
      <p className="text-ink-soft">{t("insecureHow")}</p>
    </Page>
  );
}
