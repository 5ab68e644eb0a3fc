import { Prisma } from "./generated/client";

// Times travel as text, lists as JSON; both are read under their columns' types here.

const asked = (json: string) => Prisma.sql`
  SELECT * FROM jsonb_to_recordset(${json}::jsonb) AS a (
    n int, "talkId" text, "roomId" text, "expectedSeq" int, "headSeq" int, "chainHead" text, "lastAt" timestamptz,
    "nextDeadline" timestamptz, status text, weight int, "accountId" text, "signInId" text, "seats" text, "cmdIds" text[],
    "ownCmdId" text, "wordsEpoch" int, format text, epoch int, "wrappedKey" text, keep text, hints text[])`;

/** A sign-in that may write: live at this moment, and by passphrase. */
const live = Prisma.sql`i."endedAt" IS NULL AND i."expiresAt" > now() AND i.means = 'passphrase'`;

/**
 * The append, for many talks at once: guards, head, events, words, choices and hints in one statement. A talk whose guard
 * does not hold has no row in the answer. Seats and sign-ins are held to the commit, so that nothing is written by
 * somebody whose leaving was committed before [M2] [M4]; one that is just changing is not waited for, or a single room
 * would hold up all the others. Talks are locked in one order, so that nodes do not embrace.
 */
export const appendSql = (
  appends: string,
  events: string,
  channel: string,
): Prisma.Sql => Prisma.sql`/* planned: append */
  WITH asked AS MATERIALIZED (${asked(appends)}),
  seated AS MATERIALIZED (
    SELECT a.n FROM asked a
      JOIN "Room" r ON r.id = a."roomId" AND r."closedAt" IS NULL
      JOIN "Seat" s ON s."roomId" = r.id AND s."accountId" = a."accountId" AND s.seat = a.seats AND s."leftAt" IS NULL
      JOIN "SignIn" i ON i.id = a."signInId" AND i."accountId" = a."accountId" AND ${live}
       FOR SHARE OF r, s, i SKIP LOCKED),
  allowed AS MATERIALIZED (
    SELECT a.* FROM asked a
     WHERE (a."accountId" IS NULL OR a.n IN (SELECT n FROM seated))
       AND (a."wordsEpoch" IS NULL
            OR a."wordsEpoch" = (SELECT max(e.epoch) FROM "Epoch" e WHERE e."roomId" = a."roomId"))
       AND NOT EXISTS (SELECT FROM "TalkEvent" e WHERE e."talkId" = a."talkId" AND e."cmdId" = ANY (a."cmdIds"))),
  locked AS MATERIALIZED (
    SELECT t.id FROM "Talk" t JOIN allowed a ON a."talkId" = t.id
     WHERE a.format IS NULL AND t."roomId" = a."roomId" AND t."headSeq" = a."expectedSeq" AND t.status <> 'closed'
     ORDER BY t.id FOR UPDATE OF t),
  moved AS (
    UPDATE "Talk" t
       SET "headSeq" = a."headSeq", "chainHead" = a."chainHead", "lastAt" = a."lastAt", status = a.status,
           "nextDeadline" = a."nextDeadline", weight = t.weight + a.weight, keep = a.keep,
           "closedAt" = CASE WHEN a.status = 'closed' THEN a."lastAt" END
      FROM asked a WHERE t.id = a."talkId" AND t.id IN (SELECT id FROM locked)
    RETURNING t.id),
  opened AS (
    INSERT INTO "Talk" (id, "roomId", format, status, "headSeq", "chainHead", "lastAt", "nextDeadline", epoch,
                        "wrappedKey", weight, keep, "createdAt", "closedAt")
    SELECT "talkId", "roomId", format, status, "headSeq", "chainHead", "lastAt", "nextDeadline", epoch,
           "wrappedKey", weight, keep, "lastAt", CASE WHEN status = 'closed' THEN "lastAt" END
      FROM allowed WHERE format IS NOT NULL AND "expectedSeq" = 0 ORDER BY "roomId"
    ON CONFLICT DO NOTHING RETURNING id),
  done AS (SELECT a.n, a."talkId", a.hints FROM asked a
            WHERE a."talkId" IN (SELECT id FROM moved UNION ALL SELECT id FROM opened)),
  events AS MATERIALIZED (
    SELECT e.*, d."talkId" FROM jsonb_to_recordset(${events}::jsonb) AS e (
      n int, seq int, "cmdId" text, seat text, author text, type text, kind text, at timestamptz, "turnNo" int,
      "baseSeq" int, epoch int, data jsonb, "wordsHash" text, sealed text, note boolean, choice text)
      JOIN done d ON d.n = e.n),
  written AS (
    INSERT INTO "TalkEvent" ("talkId", seq, "cmdId", seat, author, type, kind, at, "turnNo", "baseSeq", epoch, data, "wordsHash")
    SELECT "talkId", seq, "cmdId", seat, author, type, kind, at, "turnNo", "baseSeq", epoch, data, "wordsHash" FROM events),
  words AS (
    INSERT INTO "TalkWords" ("talkId", seq, note, sealed)
    SELECT "talkId", seq, note, sealed FROM events WHERE sealed IS NOT NULL),
  choices AS (
    INSERT INTO "Keep" ("talkId", seat, seq, choice, at)
    SELECT "talkId", seat, seq, choice, at FROM events WHERE choice IS NOT NULL)
  SELECT d.n, (SELECT count(pg_notify(${channel}, hint)) FROM unnest(d.hints) AS hint)::int AS told FROM done d`;

/** Erases of the talks that have just closed what was not kept, by what their own rows say. */
export const eraseSql = (talkIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT count(heard_erase(id, keep))::int AS erased
    FROM "Talk" WHERE id = ANY (${[...talkIds]}::text[]) AND status = 'closed'`;

/** What stood in the way of those that were not appended. */
export const obstaclesSql = (appends: string): Prisma.Sql => Prisma.sql`
  SELECT a.n, t."roomId", t."headSeq", t.status, s.seat = a.seats AS sits, own.seq AS "ownSeq", own.author AS "ownAuthor",
         EXISTS (SELECT FROM "SignIn" i
                  WHERE i.id = a."signInId" AND i."accountId" = a."accountId" AND ${live}) AS "signedIn",
         a."wordsEpoch" IS NOT DISTINCT FROM (SELECT max(e.epoch) FROM "Epoch" e WHERE e."roomId" = a."roomId") AS newest,
         EXISTS (SELECT FROM "Talk" o
                  WHERE o."roomId" = a."roomId" AND o.id <> a."talkId" AND o.status <> 'closed') AS "anotherTalk"
    FROM (${asked(appends)}) a
    LEFT JOIN "Talk" t ON t.id = a."talkId"
    LEFT JOIN "TalkEvent" own ON own."talkId" = t.id AND own."cmdId" = a."ownCmdId"
    LEFT JOIN ("Seat" s JOIN "Room" r ON r.id = s."roomId" AND r."closedAt" IS NULL)
      ON s."roomId" = a."roomId" AND s."accountId" = a."accountId" AND s."leftAt" IS NULL`;
