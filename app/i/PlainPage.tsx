"use client";

import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "../look/Button";
import { Page } from "../look/Page";
import { Title } from "../look/Title";

/** Why there is nothing to accept. */
export type Plain = "own" | "spent" | "expired" | "revoked" | "unknown" | "damaged" | "tampered" | "full" | "away";

type PlainPageProps = { readonly why: Plain; readonly signedIn: boolean; readonly onAgain: () => void };

/** A plain page: what is so, what to do, and nothing about anyone. */
export function PlainPage({ why, signedIn, onAgain }: PlainPageProps) {
  const t = useTranslations("invite.plain");
  return (
    <Page>
      <Title step={why}>{t(`${why}.title`)}</Title>
      <p>{t(`${why}.words`)}</p>
      <div className="flex flex-wrap gap-4">
        {why === "away" && <Button onClick={onAgain}>{t("again")}</Button>}
        {signedIn && why !== "away" ? (
          <ButtonLink href="/room">{t(why === "own" ? "ownGo" : "rooms")}</ButtonLink>
        ) : (
          <ButtonLink href="/" kind="quiet">
            {t("home")}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

type DeclinedPageProps = { readonly how: "declined" | "blocked"; readonly signedIn: boolean };

/** The invitation was put away, for now or with all later ones of its inviter, and nobody was told. */
export function DeclinedPage({ how, signedIn }: DeclinedPageProps) {
  const t = useTranslations("invite");
  return (
    <Page>
      <Title step={how}>{t(`${how}.title`)}</Title>
      <p>{t(`${how}.words`)}</p>
      <p>
        <ButtonLink href={signedIn ? "/room" : "/"} kind="quiet">
          {t(signedIn ? "plain.rooms" : "plain.home")}
        </ButtonLink>
      </p>
    </Page>
  );
}
