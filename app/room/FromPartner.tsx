import { useTranslations } from "next-intl";
import type { OpenRoom } from "../../lib/line/roomTypes";
import { otherSeat } from "../../lib/values/seat";
import { classes } from "../look/classes";
import { PersonMark } from "../look/PersonMark";

/** Lines the partner chose to share; each like a small letter. */
export function FromPartner({ room }: { readonly room: OpenRoom }) {
  const t = useTranslations("room.thoughts");
  const across = otherSeat(room.seat);
  const name = room.names[across] ?? t("theOther");
  const paper = across === "a" ? "border-amber-line bg-amber-wash" : "border-teal-line bg-teal-wash";
  if (room.partnersThoughts.length === 0) return null;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="flex items-center gap-2.5 text-heading">
        <PersonMark seat={across} />
        {t("from", { name })}
      </h2>
      <ul className="flex flex-col gap-3">
        {room.partnersThoughts.map(({ thoughtId, text }) => (
          <li
            key={thoughtId}
            className={classes("rounded-card border px-5 py-4 font-serif text-said whitespace-pre-wrap", paper)}
          >
            {text ?? t("locked")}
          </li>
        ))}
      </ul>
    </section>
  );
}
