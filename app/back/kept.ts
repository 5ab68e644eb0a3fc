import { ask } from "../../lib/line/ask";
import { type BackLine, lookBack } from "../../lib/line/back/lookBack";
import { openPastStore } from "../../lib/line/back/pastStore";
import type { AccountId, RoomId } from "../../lib/values/ids";
import { browserLine } from "../room/browserLine";
import type { NamedRoom } from "../talk/useNamedRoom";
import { standing } from "../unlock/standing";
import type { Unlocked } from "../unlock/Unlock";

/** Looking back on one room, as long as this page's keys are open: what is open, and what was looked for last. */
type Kept = { readonly accountId: AccountId; readonly roomId: RoomId; readonly line: BackLine; typed: string };

let kept: Kept | null = null;
let letGo = () => {};

standing.subscribe(() => {
  const now = standing.snapshot();
  if (now.is !== "unlocked" || now.me.accountId !== kept?.accountId) letGo();
});

/** The room's looking back, kept while one goes to a talk's notes and returns; never beyond this page. */
export function keptBack({ me, seal }: Pick<Unlocked, "me" | "seal">, named: NamedRoom): Kept {
  const { accountId, shared } = me;
  const { roomId, seat } = named.room;
  if (kept?.accountId === accountId && kept.roomId === roomId) return kept;
  letGo();
  const store = openPastStore(accountId, shared ? "tab" : "device");
  const self = { accountId, seat, partner: named.partnerId };
  const line = lookBack({ ask, sealer: seal, store, seen: browserLine({ me, seal }).seen, roomId, self });
  kept = { accountId, roomId, line, typed: "" };
  letGo = () => {
    line.close();
    store.close();
    kept = null;
    letGo = () => {};
  };
  return kept;
}
