import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./look/Button";
import { Page } from "./look/Page";
import { Title } from "./look/Title";

/** What a wrong address gives. */
export default async function NotFound() {
  const t = await getTranslations("look");
  return (
    <Page>
      <Title>{t("notFoundTitle")}</Title>
      <p>{t("notFound")}</p>
      <p>
        <ButtonLink href="/">{t("toStart")}</ButtonLink>
      </p>
    </Page>
  );
}
