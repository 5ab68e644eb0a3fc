import { getTranslations } from "next-intl/server";
import { bringsASignIn } from "./account/signedIn";
import { HelpNear } from "./help/HelpNear";
import { ButtonLink } from "./look/Button";
import { Evening } from "./look/Evening";
import { Page } from "./look/Page";
import { PersonMark } from "./look/PersonMark";
import { SecurityLink } from "./security/SecurityLink";

const STEPS = [1, 2, 3, 4] as const;

/** What Heard is, in one breath. Plain HTML: it holds no person's data and needs no script. */
export default async function Landing() {
  const t = await getTranslations("landing");
  const signedIn = await bringsASignIn();
  return (
    <Page
      width="wide"
      way={
        !signedIn && (
          <ButtonLink href="/sign-in" kind="plain" className="-mr-3" prefetch={false}>
            {t("signIn")}
          </ButtonLink>
        )
      }
    >
      <section className="grid items-center gap-8 lg:grid-cols-[1.05fr_1fr] lg:gap-14">
        <div className="flex flex-col gap-6">
          <h1 className="text-display">{t("title")}</h1>
          <p className="max-w-xl text-said font-serif">{t("breath")}</p>
          <div className="flex flex-wrap gap-4 pt-1">
            <ButtonLink href={signedIn ? "/room" : "/sign-up"} prefetch={false} className="w-full sm:w-auto">
              {t(signedIn ? "toRooms" : "open")}
            </ButtonLink>
          </div>
        </div>
        <Evening label={t("scene")} className="mx-auto -mt-2 w-full max-w-xl lg:mt-0" />
      </section>
      <HowATalkGoes />
      <section className="grid gap-6 pt-10 lg:grid-cols-2 lg:pt-16">
        <div className="flex flex-col gap-4 rounded-card border border-line bg-table p-6 sm:p-8">
          <h2 className="text-heading">{t("lockedTitle")}</h2>
          <p>{t("locked")}</p>
          <p className="text-ink-soft">{t("lockedSee")}</p>
          <p className="text-ink-soft">{t("lockedCannot")}</p>
          <SecurityLink />
        </div>
        <div className="flex flex-col gap-4 rounded-card border border-care-line bg-care-wash p-6 sm:p-8">
          <h2 className="text-heading">{t("notForTitle")}</h2>
          <p>{t("notFor")}</p>
          <HelpNear />
          <p>{t("adults")}</p>
        </div>
      </section>
      <footer className="max-w-prose pt-4 text-small text-ink-soft">{t("openSource")}</footer>
    </Page>
  );
}

async function HowATalkGoes() {
  const t = await getTranslations("landing");
  return (
    <section className="flex flex-col gap-6 pt-8 lg:pt-14">
      <h2 className="text-title">{t("howTitle")}</h2>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step) => (
          <li key={step} className="flex flex-col gap-2 border-t-2 border-line pt-4">
            <span className="flex items-center gap-2">
              <PersonMark seat="a" lit={step === 1} />
              <PersonMark seat="b" lit={step !== 1} />
            </span>
            <h3 className="text-heading">{t(`how${step}Title`)}</h3>
            <p>{t(`how${step}`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
