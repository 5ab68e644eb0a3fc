import type { RoomTrouble } from "../../lib/line/roomTypes";
import { useRefusal } from "../look/useRefusal";

/** Why the last thing was not done; read out at once, empty where all is well. */
export function Trouble({ trouble }: { readonly trouble: RoomTrouble | null }) {
  const sentence = useRefusal();
  return (
    <p role="status" className="text-small font-medium text-care empty:hidden">
      {trouble && sentence(trouble)}
    </p>
  );
}
