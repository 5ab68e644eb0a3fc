import { createHash, timingSafeEqual } from "node:crypto";
import { LISTED_DAYS } from "../room/share";
import type { RoomId, ShareId } from "../values/ids";
import type { Sealed } from "../values/sealed";
import type { Instant } from "../values/time";
import { asInstant, stored } from "./columns";
import { publishWith } from "./hints";
import { type Refused, refused } from "./refuse";
import type { Store, Transaction } from "./store";

/** What a link's holder gets: the sealed view, and until when it stands. */
export type Opened = { readonly ok: true; readonly sealed: Sealed; readonly expiresAt: Instant };

type Row = { readonly roomId: RoomId; readonly sealed: string; readonly expiresAt: Date };

/** What no token has for its hash. */
const NO_HASH = Buffer.alloc(32).toString("base64url");

/** Gives a share to whoever has its link, and counts that. Without one, before both approved it, and once it is over: `unknown`. */
export function openShare(store: Store, shareId: ShareId, token: string): Promise<Opened | Refused<"unknown">> {
  const asked = createHash("sha256").update(Buffer.from(token, "base64url")).digest();
  return store.together(async (tables): Promise<Opened | Refused<"unknown">> => {
    const found = await tables.share.findUnique({ where: { id: shareId }, select: { openHash: true } });
    const kept = Buffer.from(found?.openHash ?? NO_HASH, "base64url");
    if (kept.length !== asked.length || !timingSafeEqual(kept, asked)) return refused("unknown");
    const [row] = await tables.$queryRaw<readonly Row[]>`
      UPDATE "Share" s SET "timesRead" = s."timesRead" + 1, "lastReadAt" = now()
        FROM "Room" r
       WHERE s.id = ${shareId} AND s.state = 'open' AND s."expiresAt" > now() AND s.sealed IS NOT NULL
         AND r.id = s."roomId" AND r."closedAt" IS NULL
      RETURNING s."roomId", s.sealed, s."expiresAt"`;
    if (row === undefined) {
      await eraseExpired(tables);
      return refused("unknown");
    }
    await publishWith(tables, { room: row.roomId });
    return { ok: true, sealed: stored(row.sealed), expiresAt: asInstant(row.expiresAt) };
  });
}

/** Erases what counsellors could read until its time was over, and drops what nobody has answered or put away for long. */
export function forgetExpired(store: Store): Promise<void> {
  return store.together(async (tables) => {
    await eraseExpired(tables);
    await tables.$executeRaw`
      DELETE FROM "Share"
       WHERE coalesce("expiresAt", "createdAt") <= now() - make_interval(days => ${LISTED_DAYS}::int)`;
  });
}

const eraseExpired = (tables: Transaction) => tables.$executeRaw`
  UPDATE "Share" SET sealed = NULL, "openHash" = NULL WHERE "expiresAt" <= now() AND sealed IS NOT NULL`;
