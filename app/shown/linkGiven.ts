import { wholeFragment } from "../../lib/room/invite";
import { ID_PATTERN, type ShareId } from "../../lib/values/ids";

/** A counsellor's link as it was opened: its share, and its fragment where it came through whole. */
export type LinkGiven = { readonly shareId: ShareId; readonly fragment: string | null };

const HANDED_OVER = /^heard-shown:([^#]*)(#.*)?$/;

let given: LinkGiven | null = null;

/** The link this tab was opened with; null where there is none in its memory any more. Nothing of it is kept anywhere else. */
export function linkGiven(): LinkGiven | null {
  const [, id, hash = ""] = HANDED_OVER.exec(window.name) ?? [];
  if (id === undefined) return given;
  window.name = "";
  given = ID_PATTERN.test(id) ? { shareId: id as ShareId, fragment: wholeFragment(hash) } : null;
  return given;
}
