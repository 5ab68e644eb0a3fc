-- AlterTable
ALTER TABLE "Epoch" ADD COLUMN     "again" JSONB;

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "anewSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN     "anewFrom" TIMESTAMPTZ(3);

-- What a schema cannot say. Written by hand.

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
  UPDATE public."Epoch" SET again = NULL WHERE "roomId" = room AND record->>'sealedBy' <> who;
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
