"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import words from "../../lib/words/broken/en.json";
import { HelpContext } from "../help/useHelp";
import { isDiscreet } from "../leave/discreet";
import { LeaveNow } from "../leave/LeaveNow";
import { Button } from "./Button";
import { Page } from "./Page";
import { Title } from "./Title";

// Help cannot open in front of a page that lacks what brings it along: it is a page of its own then.
const HELP = { open: () => location.assign("/help"), contact: null };

/** A page where the rest of the house is not there to stand on: a few words of its own, the way out, and what to do now. */
export function AllBroken() {
  return (
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={words}>
      <LeaveNow />
      <HelpContext value={HELP}>
        <Broken />
      </HelpContext>
    </NextIntlClientProvider>
  );
}

function Broken() {
  const t = useTranslations("look");
  return (
    <Page>
      <title>{isDiscreet() ? t("leave.tab") : t("house")}</title>
      <Title>{t("brokenTitle")}</Title>
      <p>{t("broken")}</p>
      <p>
        <Button onClick={() => location.reload()}>{t("again")}</Button>
      </p>
      <p className="text-ink-soft">{t("brokenStill")}</p>
    </Page>
  );
}
