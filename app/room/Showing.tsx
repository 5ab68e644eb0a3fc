import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { pathOf } from "../../lib/room/paths";
import { awaitedOn } from "../../lib/room/share";
import { otherSeat } from "../../lib/values/seat";
import { ButtonLink } from "../look/Button";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";

/** What the other would like to show a counsellor, and waits for one's own word; a small letter of theirs. */
export function Showing({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.showing");
  const times = useTranslations("room.times");
  const across = otherSeat(room.seat);
  const name = room.names[across] ?? times("theOther");
  const paper = across === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  const asked = room.shares.filter((share) => awaitedOn(share) === room.seat);
  if (asked.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-heading">{t("title")}</h2>
      <ul className="flex flex-col gap-4">
        {asked.map(({ shareId }) => (
          <li key={shareId} className={classes("flex flex-col gap-3 rounded-card border p-5", paper)}>
            <p className="flex items-start gap-2.5">
              <PersonMark seat={across} className="mt-1.5 size-4" />
              {t("asks", { name })}
            </p>
            <div>
              <ButtonLink kind="quiet" href={pathOf.share(room.roomId, shareId)}>
                {t("look")}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
