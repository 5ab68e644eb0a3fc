import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { fonts } from "./fonts";
import "./fonts.css";
import "./globals.css";

export const metadata: Metadata = { title: "Heard", referrer: "no-referrer" };

export const viewport: Viewport = { colorScheme: "light dark", width: "device-width", initialScale: 1 };

/** Every page: its language, its letters, and where the seal Worker lies. Rendered per request, for the nonce's sake. */
export default async function Layout({ children }: { readonly children: ReactNode }) {
  await headers();
  return (
    <html lang={await getLocale()} className={fonts}>
      <head>
        <meta name="seal-worker" content={process.env.HEARD_SEAL_WORKER} />
      </head>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}
