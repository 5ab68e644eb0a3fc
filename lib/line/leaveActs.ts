import type { RoomId } from "../values/ids";
import { blockPartner, closeRoom, dropSide } from "../wire/routes/leaving";
import type { Done, Self } from "./roomTypes";

/** How one leaves a room: alone, at once, and for ever. */
export type LeaveActs = {
  readonly closeRoom: () => Promise<Done>;
  /** Lets go of all that one keeps of the room. From then on it is not there any more. */
  readonly dropSide: () => Promise<Done>;
  /** Never shows one an invite of the other again; they are told nothing. */
  readonly blockPartner: () => Promise<Done>;
};

/** The acts of leaving. `changed`: what follows an act, such as fetching the room again. */
export function leaveActs(self: Self, roomId: RoomId, changed: (act: Promise<Done>) => Promise<Done>): LeaveActs {
  return {
    closeRoom: () => changed(outcome(self.ask(closeRoom, { roomId }, {}))),
    // What was asked before and is gone is as it was wished.
    dropSide: async () => {
      const done = await outcome(self.ask(dropSide, { roomId }, {}));
      return done === "gone" ? null : done;
    },
    blockPartner: () => outcome(self.ask(blockPartner, { roomId }, {})),
  };
}

async function outcome(asked: ReturnType<Self["ask"]>): Promise<Done> {
  const told = await asked;
  return told.ok ? null : told.refusal;
}
