-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "talkIds" TEXT[],
    "item" JSONB NOT NULL,
    "sealed" TEXT,
    "openHash" TEXT,
    "days" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "timesRead" INTEGER NOT NULL DEFAULT 0,
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Share_roomId_idx" ON "Share"("roomId");

-- CreateIndex
CREATE INDEX "Share_expiresAt_idx" ON "Share"("expiresAt");

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.
ALTER TABLE "Share" ADD CONSTRAINT "Share_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "Share" ADD CONSTRAINT "Share_days_check" CHECK (days IN (1, 7, 14));
ALTER TABLE "Share" ADD CONSTRAINT "Share_talkIds_check" CHECK ("talkIds" IS NOT NULL AND cardinality("talkIds") >= 1);
-- Nothing opens that both have not approved, or that has no end; of what was declined no words are left.
ALTER TABLE "Share" ADD CONSTRAINT "Share_state_check"
  CHECK ((state = 'proposed' AND "openedAt" IS NULL AND "expiresAt" IS NULL AND sealed IS NOT NULL AND "openHash" IS NOT NULL)
      OR (state = 'open' AND "openedAt" IS NOT NULL AND "expiresAt" IS NOT NULL AND (sealed IS NULL) = ("openHash" IS NULL))
      OR (state = 'declined' AND "openedAt" IS NULL AND "expiresAt" IS NULL AND sealed IS NULL AND "openHash" IS NULL));

-- A share is a second copy of words, so it goes with the words, in the same transaction, whoever erases them.
CREATE FUNCTION heard_end_shares_of_words() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  DELETE FROM public."Share" s
   USING public."Talk" t
   WHERE t.id IN (SELECT DISTINCT e."talkId" FROM erased e)
     AND s."roomId" = t."roomId" AND t.id = ANY (s."talkIds");
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION heard_end_shares_of_words() FROM PUBLIC;
CREATE TRIGGER heard_end_shares_of_words AFTER DELETE ON "TalkWords"
  REFERENCING OLD TABLE AS erased FOR EACH STATEMENT EXECUTE FUNCTION heard_end_shares_of_words();

-- Of a talk that keeps less, or is deleted, there may be no words left to erase.
CREATE FUNCTION heard_end_shares_of_talk() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  DELETE FROM public."Share" s WHERE s."roomId" = OLD."roomId" AND OLD.id = ANY (s."talkIds");
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION heard_end_shares_of_talk() FROM PUBLIC;
CREATE TRIGGER heard_end_shares_of_talk AFTER UPDATE OF keep, deleted ON "Talk" FOR EACH ROW
  WHEN (OLD.status = 'closed' AND (OLD.keep IS DISTINCT FROM NEW.keep OR OLD.deleted IS DISTINCT FROM NEW.deleted))
  EXECUTE FUNCTION heard_end_shares_of_talk();

-- Who leaves takes their approval along. The argument names the column that says which room.
CREATE FUNCTION heard_end_shares_of_room() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  DELETE FROM public."Share" s WHERE s."roomId" = to_jsonb(OLD) ->> TG_ARGV[0];
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION heard_end_shares_of_room() FROM PUBLIC;
CREATE TRIGGER heard_end_shares_of_room AFTER UPDATE OF "closedAt" ON "Room" FOR EACH ROW
  WHEN (NEW."closedAt" IS NOT NULL) EXECUTE FUNCTION heard_end_shares_of_room('id');
CREATE TRIGGER heard_end_shares_of_seat AFTER UPDATE OF "leftAt" ON "Seat" FOR EACH ROW
  WHEN (NEW."leftAt" IS NOT NULL) EXECUTE FUNCTION heard_end_shares_of_room('roomId');
CREATE TRIGGER heard_end_shares_of_seat_gone AFTER DELETE ON "Seat" FOR EACH ROW
  EXECUTE FUNCTION heard_end_shares_of_room('roomId');
