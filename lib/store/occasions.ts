import { GRACE, type Occasion } from "../room/reminder";
import type { AccountId, RoomId } from "../values/ids";
import { otherSeat, type Seat } from "../values/seat";
import { after, type Instant } from "../values/time";
import { Prisma } from "./generated/client";
import type { Store, Transaction } from "./store";

/** An hour, as PostgreSQL reads it: what came longer ago, while no node was there, is no news any more. */
const LATEST = Prisma.sql`interval '1 hour'`;

/** Of whom anything is noted at all: who wants mail, or has a live sign-in whose browser may be woken. */
const WANTS = Prisma.sql`EXISTS (SELECT FROM "ReminderWish" w WHERE w."accountId" = s."accountId" AND (w.mail OR EXISTS (
  SELECT FROM "PushDevice" d JOIN "SignIn" i ON i.id = d."signInId"
   WHERE i."accountId" = w."accountId" AND i."endedAt" IS NULL AND i."expiresAt" > now())))`;

/** Whoever sits in an open room and wants to be reminded. */
const SITS = Prisma.sql`s."leftAt" IS NULL AND r."closedAt" IS NULL AND ${WANTS}`;

type Noted = { readonly occasion: Occasion; readonly cause: string; readonly roomId: RoomId };

/** Notes, with what one of the two has just done, that the other is to be reminded, if they want to be. Never of one's own act. */
export async function remindOther(tables: Transaction, { occasion, cause, roomId }: Noted, actor: Seat): Promise<void> {
  await tables.$executeRaw`
    INSERT INTO "Reminder" ("accountId", occasion, cause, "roomId", "dueAt")
    SELECT s."accountId", ${occasion}, ${cause}, r.id, now() + ${GRACE}::float8 * interval '1 millisecond'
      FROM "Room" r JOIN "Seat" s ON s."roomId" = r.id AND s.seat = ${otherSeat(actor)}
     WHERE r.id = ${roomId} AND ${SITS}
    ON CONFLICT DO NOTHING`;
}

/** What last moved a paused talk's return: a time-out called, or its return moved; none where the line or the service broke. */
const RETURN = Prisma.sql`
  SELECT e.seq, CASE e.kind WHEN 'TimeOutCalled' THEN e.at + (e.data->>'length')::float8 * interval '1 millisecond'
                ELSE to_timestamp((e.data->>'until')::float8 / 1000) END AS until
    FROM (SELECT l.seq, l.kind, l.at, l.data FROM "TalkEvent" l
           WHERE l."talkId" = t.id AND l.kind IN ('TimeOutCalled', 'ReturnMoved', 'TalkPaused', 'OutageCounted')
           ORDER BY l.seq DESC LIMIT 1) e
   WHERE e.kind IN ('TimeOutCalled', 'ReturnMoved')`;

/** Whether a seat has come back from the time-out already. */
const IS_BACK = Prisma.sql`EXISTS (SELECT FROM "TalkEvent" b
  WHERE b."talkId" = t.id AND b.seq > e.seq AND b.kind = 'CameBack' AND b.seat = s.seat)`;

/** Whether there is anyone in this house of whom something could be noted: asked anew each time, so whoever begins to wish is met by the next sweep of any node. */
async function someoneWants(store: Store): Promise<boolean> {
  const rows = await store.ask(
    (tables) => tables.$queryRaw<readonly object[]>`
      SELECT 1 AS anyone WHERE EXISTS (SELECT FROM "ReminderWish" WHERE mail) OR EXISTS (SELECT FROM "PushDevice")`,
  );
  return rows.length > 0;
}

/** Notes what the log alone tells: talks that were proposed, and time-outs whose return has come. Each once, whichever node is first. */
export async function noteOccasions(store: Store, now: Instant): Promise<void> {
  if (!(await someoneWants(store))) return;
  const [moment, due] = [new Date(now), new Date(after(now, GRACE))];
  return store.together(async (tables) => {
    await tables.$executeRaw`
      INSERT INTO "Reminder" ("accountId", occasion, cause, "roomId", "dueAt")
      SELECT s."accountId", 'proposed', t.id, r.id, ${due}::timestamptz
        FROM "Talk" t JOIN "Room" r ON r.id = t."roomId" JOIN "TalkEvent" e ON e."talkId" = t.id AND e.seq = 1
        JOIN "Seat" s ON s."roomId" = r.id AND s.seat <> e.seat
       WHERE t.status = 'gathering' AND t."createdAt" > ${moment}::timestamptz - ${LATEST} AND ${SITS}
      ON CONFLICT DO NOTHING`;
    await tables.$executeRaw`
      INSERT INTO "Reminder" ("accountId", occasion, cause, "roomId", "dueAt")
      SELECT s."accountId", 'return', t.id || ':' || e.seq, r.id, ${due}::timestamptz
        FROM "Talk" t JOIN "Room" r ON r.id = t."roomId" JOIN "Seat" s ON s."roomId" = r.id CROSS JOIN LATERAL (${RETURN}) e
       WHERE t.status = 'paused' AND e.until <= ${moment}::timestamptz AND e.until > ${moment}::timestamptz - ${LATEST}
         AND NOT ${IS_BACK} AND ${SITS}
      ON CONFLICT DO NOTHING`;
  });
}

/** Which of an account's reminders are still so: nobody has answered, let go, come back or left, and the room is open. */
export async function stillSo(tables: Transaction, accountId: AccountId): Promise<ReadonlySet<string>> {
  const rows = await tables.$queryRaw<readonly { readonly cause: string }[]>`
    SELECT n.cause FROM "Reminder" n
      JOIN "Room" r ON r.id = n."roomId" AND r."closedAt" IS NULL
      JOIN "Seat" s ON s."roomId" = r.id AND s."accountId" = n."accountId" AND s."leftAt" IS NULL
     WHERE n."accountId" = ${accountId} AND NOT n.over AND CASE n.occasion
       WHEN 'offered' THEN EXISTS (SELECT FROM "Proposal" p
         WHERE p.id = n.cause AND p.state = 'proposed' AND p."letGoBy" IS NULL)
       WHEN 'proposed' THEN EXISTS (SELECT FROM "Talk" t WHERE t.id = n.cause AND t.status = 'gathering')
       WHEN 'accepted' THEN EXISTS (SELECT FROM "Seat" o
         WHERE o."roomId" = r.id AND o.seat <> s.seat AND o."leftAt" IS NULL)
       WHEN 'return' THEN EXISTS (SELECT FROM "Talk" t CROSS JOIN LATERAL (${RETURN}) e
         WHERE t.id = split_part(n.cause, ':', 1) AND t.status = 'paused' AND n.cause = t.id || ':' || e.seq AND NOT ${IS_BACK})
       END`;
  return new Set(rows.map(({ cause }) => cause));
}
