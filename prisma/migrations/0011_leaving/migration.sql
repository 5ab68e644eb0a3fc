-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "goesAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Block" (
    "blockerId" TEXT NOT NULL,
    "inviterId" TEXT NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("blockerId","inviterId")
);

-- CreateIndex
CREATE INDEX "Account_goesAt_idx" ON "Account"("goesAt");

-- CreateIndex
CREATE INDEX "Block_inviterId_idx" ON "Block"("inviterId");

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

ALTER TABLE "Block" ADD CONSTRAINT "Block_other_check" CHECK ("blockerId" <> "inviterId");

-- Lets one's side of a closed room go: all that was one's own, and all that one's own keys could open. What both could read stays
-- for the other; with the last side goes the room. Whether there was a side to let go.
CREATE FUNCTION heard_drop_side(room text, who text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  side text;
BEGIN
  SELECT s.seat INTO side FROM public."Room" r JOIN public."Seat" s ON s."roomId" = r.id
   WHERE r.id = room AND r."closedAt" IS NOT NULL AND s."accountId" = who
     FOR UPDATE OF r, s;
  IF side IS NULL THEN
    RETURN false;
  END IF;
  DELETE FROM public."Seat" s WHERE s."roomId" = room AND s.seat = side;
  IF NOT EXISTS (SELECT FROM public."Seat" s WHERE s."roomId" = room) THEN
    -- Heard by the trigger that stands in for missing rights.
    PERFORM set_config('heard.erasing', 'on', true);
    DELETE FROM public."Room" r WHERE r.id = room;
    PERFORM set_config('heard.erasing', 'off', true);
    RETURN true;
  END IF;
  UPDATE public."Epoch" SET boxes = jsonb_set(boxes, ARRAY[side], '""') WHERE "roomId" = room;
  DELETE FROM public."Claim" c USING public."Invite" i WHERE i.id = c."inviteId" AND i."roomId" = room AND c."guestId" = who;
  DELETE FROM public."Invite" i WHERE i."roomId" = room AND i."inviterId" = who;
  DELETE FROM public."Topic" t WHERE t."roomId" = room AND t.seat = side AND t.item->>'epoch' = '0';
  DELETE FROM public."Thought" t WHERE t."roomId" = room AND t.seat = side AND t.shared IS NULL;
  UPDATE public."Thought" SET item = shared WHERE "roomId" = room AND seat = side;
  DELETE FROM public."Agreement" a WHERE a."roomId" = room AND a.seat = side;
  DELETE FROM public."AgreementCopy" a WHERE a."roomId" = room AND a.seat = side;
  DELETE FROM public."FeltHeard" f WHERE f."roomId" = room AND f.seat = side;
  DELETE FROM public."PrivateNote" n WHERE n."roomId" = room AND n.seat = side;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION heard_drop_side(text, text) FROM PUBLIC;

-- Deletes an account whose time has come, with all its sides; whether it had. Its rooms are closed before, with their talks.
CREATE FUNCTION heard_delete_account(who text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  room text;
BEGIN
  PERFORM FROM public."Account" a WHERE a.id = who AND a."goesAt" <= now() FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  FOR room IN SELECT s."roomId" FROM public."Seat" s WHERE s."accountId" = who ORDER BY 1 LOOP
    IF NOT public.heard_drop_side(room, who) THEN
      RAISE EXCEPTION 'an account goes after its rooms are closed';
    END IF;
  END LOOP;
  DELETE FROM public."Account" a WHERE a.id = who;
  RETURN true;
END $$;
REVOKE EXECUTE ON FUNCTION heard_delete_account(text) FROM PUBLIC;
