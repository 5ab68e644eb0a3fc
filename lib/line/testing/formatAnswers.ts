import { instant } from "../../values/time";
import { changeOwnFormat, dropOwnFormat, putOwnFormat } from "../../wire/routes/ownFormats";
import { type Answering, answeringInside, type Cupboard } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);

/** Formats of their own, as the house answers them. */
export const answersOfFormats = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, putOwnFormat, ({ ownFormats }, seat, { request }, change) => {
    change({ ownFormats: [{ ...request, seat, createdAt: WHEN }, ...ownFormats] });
    return DONE;
  }),
  answeringInside(cupboard, changeOwnFormat, ({ ownFormats }, seat, { params: { ownFormatId }, request }, change) => {
    const isIt = (each: (typeof ownFormats)[number]) => each.ownFormatId === ownFormatId && each.seat === seat;
    if (!ownFormats.some(isIt)) return "unknown";
    change({ ownFormats: ownFormats.map((each) => (isIt(each) ? { ...each, item: request.item } : each)) });
    return DONE;
  }),
  answeringInside(cupboard, dropOwnFormat, ({ ownFormats }, seat, { params: { ownFormatId } }, change) => {
    const rest = ownFormats.filter((each) => each.ownFormatId !== ownFormatId || each.seat !== seat);
    if (rest.length === ownFormats.length) return "unknown";
    change({ ownFormats: rest });
    return DONE;
  }),
];
