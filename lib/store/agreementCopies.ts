import type { SaidOutcome } from "../room/agreement";
import type { OfAgreement } from "./agreements";
import { publishWith } from "./hints";
import { DONE, type Done, refused } from "./refuse";
import { seatHeld } from "./seats";
import type { Store } from "./store";

/** Says how it went, by either who has a copy, for both copies; nobody is named. `gone`, `unknown`. [A6] */
export function followUp(
  store: Store,
  { roomId, accountId, agreementId, outcome }: OfAgreement & { readonly outcome: SaidOutcome },
): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    if ((await tables.agreementCopy.count({ where: { agreementId, roomId, seat } })) === 0) return refused("unknown");
    const data = { outcome, outcomeAt: new Date() };
    await tables.agreementCopy.updateMany({ where: { agreementId, roomId }, data });
    await publishWith(tables, { room: roomId });
    return DONE;
  });
}

/** Takes it off one's own list; the other's copy is untouched, and nobody is told. `gone`, `unknown`. */
export function dropOwnCopy(
  store: Store,
  { roomId, accountId, agreementId }: OfAgreement,
): Promise<Done<"gone" | "unknown">> {
  return store.together(async (tables) => {
    const seat = await seatHeld(tables, roomId, accountId);
    if (seat === null) return refused("gone");
    const { count } = await tables.agreementCopy.deleteMany({ where: { agreementId, roomId, seat } });
    return count === 0 ? refused("unknown") : DONE;
  });
}
