import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

const ALWAYS = ["look", "refusals", "unlock"] as const;

type WordsProps = { readonly of: readonly (keyof Messages)[]; readonly children: ReactNode };

/** Hands the browser only the sentences that a part of the house needs; put it in that part's layout. */
export async function Words({ of, children }: WordsProps) {
  const all = await getMessages();
  const wanted: readonly (keyof Messages)[] = [...ALWAYS, ...of];
  return (
    <NextIntlClientProvider messages={Object.fromEntries(wanted.map((name) => [name, all[name]]))}>
      {children}
    </NextIntlClientProvider>
  );
}
