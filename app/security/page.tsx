import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { contact } from "../help/contact";
import { Page } from "../look/Page";
import { Part } from "../look/Part";
import { Title } from "../look/Title";
import { Fault } from "./Fault";
import { WhatWeSee } from "./WhatWeSee";
import { WhoCouldTry } from "./WhoCouldTry";

const NOT = ["track", "logs", "help", "partner"] as const;
const CANNOT = ["program", "device", "copy", "leave", "shape", "law", "backups"] as const;

/** What we see, what this cannot do, and who could try what: for anybody, without an account, and without a script. */
export default function SecurityPage() {
  const t = useTranslations("security");
  return (
    <Page>
      <Title>{t("title")}</Title>
      <p className="font-serif text-said">{t("lead")}</p>
      <p>{t("locked")}</p>
      <WhatWeSee />
      <Part title={t("not.title")}>
        <Points>
          {NOT.map((each) => (
            <li key={each}>{t(`not.${each}`)}</li>
          ))}
        </Points>
      </Part>
      <Part title={t("cannot.title")}>
        <Points>
          {CANNOT.map((each) => (
            <li key={each}>{t(`cannot.${each}`)}</li>
          ))}
        </Points>
      </Part>
      <WhoCouldTry />
      <Part title={t("lose.title")}>
        <p>{t("lose.words")}</p>
      </Part>
      <Part title={t("wrong.title")}>
        <Fault contact={contact()} />
      </Part>
    </Page>
  );
}

const Points = ({ children }: { readonly children: ReactNode }) => (
  <ul className="flex list-disc flex-col gap-3 pl-5 marker:text-edge">{children}</ul>
);
