import { useTranslations } from "next-intl";
import type { Emergency } from "../../lib/help/entry";
import { Read } from "./Read";
import { Ways } from "./Ways";

/** Whom to call in danger: the number large, before all else. */
export function EmergencyNumber({ emergency }: { readonly emergency: Emergency }) {
  const t = useTranslations("help");
  return (
    <li className="flex flex-col gap-2">
      <p className="font-semibold">{t(`serves.${emergency.serves}`)}</p>
      <Ways ways={emergency.ways} urgent />
      {emergency.about.map((about) => (
        <p key={about}>{t(`about.${about}`)}</p>
      ))}
      <Read entry={emergency} />
    </li>
  );
}
