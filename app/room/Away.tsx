import { useTranslations } from "next-intl";
import type { RoomTrouble } from "../../lib/line/roomTypes";
import { Button, ButtonLink } from "../look/Button";
import { Line } from "../look/Line";
import { Page } from "../look/Page";
import { Title } from "../look/Title";
import { useRefusal } from "../look/useRefusal";

/** Where a room cannot be shown: it is not there (as for any stranger), or the server is away for now. */
export function Away({ why, onAgain }: { readonly why: RoomTrouble; readonly onAgain: () => void }) {
  const t = useTranslations("room");
  const sentence = useRefusal();
  const gone = why === "gone" || why === "unknown" || why === "malformed";
  return (
    <Page home="/room">
      <Title step={why}>{t(gone ? "gone.title" : "away.title")}</Title>
      <Line className="text-body">{gone ? t("gone.words") : sentence(why)}</Line>
      <p>
        {gone ? (
          <ButtonLink href="/room">{t("rooms")}</ButtonLink>
        ) : (
          <Button onClick={onAgain}>{t("away.again")}</Button>
        )}
      </p>
    </Page>
  );
}
