import { createHash } from "node:crypto";
import { letGoOf } from "../../room/share";
import { instant } from "../../values/time";
import { approveShare, letShareGo, openShare, previewShare, proposeShare } from "../../wire/routes/shares";
import { type Answering, answering, answeringInside, type Cupboard, type HeldRoom } from "./heldRoom";

const DONE = { ok: true } as const;
const WHEN = instant(1);
const LATER = instant(2);

const hashOf = (token: string) => createHash("sha256").update(Buffer.from(token, "base64url")).digest("base64url");

/** The shares as both see them, without what is read. */
export const sharesOf = ({ shares }: HeldRoom) => shares.map(({ sealed: _, openHash: __, ...line }) => line);

/** What counsellors may read, as the house answers it. */
export const answersOfShares = (cupboard: Cupboard): readonly Answering[] => [
  answeringInside(cupboard, proposeShare, ({ shares }, seat, { request: { talks, ...share } }, change) => {
    if (shares.some(({ shareId }) => shareId === share.shareId)) return DONE;
    const line = { ...share, seat, state: "proposed", talkIds: talks.map(({ talkId }) => talkId) } as const;
    change({ shares: [{ ...line, createdAt: WHEN, expiresAt: null, timesRead: 0, lastReadAt: null }, ...shares] });
    return DONE;
  }),
  answeringInside(cupboard, previewShare, ({ shares }, _, { params }) => {
    const found = shares.find(({ shareId }) => shareId === params.shareId);
    return found ? { ok: true, sealed: found.sealed } : "unknown";
  }),
  answeringInside(cupboard, approveShare, ({ shares }, seat, { params, request: { seen } }, change) => {
    const found = shares.find(({ shareId }) => shareId === params.shareId);
    if (!found) return "unknown";
    if (found.seat === seat) return "not-yours";
    if (hashOf(found.sealed) !== seen) return "changed-since";
    const open = { ...found, state: "open", expiresAt: LATER } as const;
    change({ shares: shares.map((each) => (each === found ? open : each)) });
    return DONE;
  }),
  answeringInside(cupboard, letShareGo, ({ shares }, seat, { params }, change) => {
    const found = shares.find(({ shareId }) => shareId === params.shareId);
    if (!found || letGoOf({ by: found.seat, state: found.state }, seat) === null) return "unknown";
    change({ shares: shares.filter((each) => each !== found) });
    return DONE;
  }),
  answering(openShare, ({ params, request: { token } }) => {
    const found = cupboard.read()?.shares.find(({ shareId }) => shareId === params.shareId);
    const opens = found?.state === "open" && found.openHash === hashOf(token);
    return opens ? { ok: true, sealed: found.sealed, expiresAt: LATER } : "unknown";
  }),
];
