import { withSeat } from "../../values/seat";
import { closeRoom, dropSide } from "../../wire/routes/leaving";
import { type Answering, answeringInside, type Cupboard } from "./heldRoom";

const DONE = { ok: true } as const;

/** Leaving, as the house answers it. */
export const answersOfLeaving = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, closeRoom, (_, __, ___, change) => {
    change({ closed: true });
    return DONE;
  }),
  answeringInside(cupboard, dropSide, ({ seats }, seat, _, change) => {
    change({ closed: true, seats: withSeat(seats, seat, null) });
    return DONE;
  }),
];
