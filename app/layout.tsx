import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { bringsASignIn } from "./account/signedIn";
import { fonts } from "./fonts";
import "./fonts.css";
import "./globals.css";
import { contact } from "./help/contact";
import { HelpProvider } from "./help/HelpProvider";
import { FirstScript } from "./leave/FirstScript";
import { LeaveNow } from "./leave/LeaveNow";
import { Words } from "./look/Words";
import { TRUST } from "./trust";
import { Leftovers } from "./unlock/Leftovers";

export const metadata: Metadata = {
  title: "Heard",
  referrer: "no-referrer",
  formatDetection: { telephone: false, date: false, email: false, address: false },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdf3d9" },
    { media: "(prefers-color-scheme: dark)", color: "#171009" },
  ],
  width: "device-width",
  initialScale: 1,
  // A keyboard on a phone makes the page smaller rather than covering what is written.
  interactiveWidget: "resizes-content",
};

/** Every page: its language, its letters, the way out, help, where the seal Worker lies, whether a sign-in was brought. Rendered per request, for the nonce's sake. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const t = await getTranslations("look.leave");
  return (
    <html lang={await getLocale()} className={fonts}>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {TRUST}
        </script>
        <FirstScript nonce={nonce} to={process.env.LEAVE_URL} title={t("tab")} />
        <meta name="sign-in" content={(await bringsASignIn()) ? "brought" : "none"} />
        <meta name="seal-worker" content={process.env.HEARD_SEAL_WORKER} />
      </head>
      <body>
        <Leftovers />
        <Words of={["help"]}>
          <LeaveNow />
          <HelpProvider contact={contact()}>{children}</HelpProvider>
        </Words>
      </body>
    </html>
  );
}
