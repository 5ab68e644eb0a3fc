-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "deleted" BOOLEAN NOT NULL DEFAULT false;

-- What a schema cannot say. Written by hand.

-- Of a deleted talk there is left when it was asked for, and in which format. Not who deleted it, and not when.
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_deleted_check"
  CHECK (NOT deleted
      OR (status = 'closed' AND keep = 'nothing' AND "wrappedKey" IS NULL AND "headSeq" = 0 AND "chainHead" = ''
          AND epoch = 0 AND weight = 0 AND "lastAt" = "createdAt" AND "closedAt" = "createdAt"));

-- A choice may also be: off the record, from this place on.
ALTER TABLE "Keep" DROP CONSTRAINT "Keep_choice_check";
ALTER TABLE "Keep" ADD CONSTRAINT "Keep_choice_check"
  CHECK (choice IN ('everything', 'notes', 'nothing', 'off-the-record'));

-- A closed talk keeps what both chose, and later only ever less; nothing at all of what was said off the record.
CREATE OR REPLACE FUNCTION heard_erase(talk text, kept text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- Heard by the trigger that stands in for missing rights.
  PERFORM set_config('heard.erasing', 'on', true);
  UPDATE public."Talk"
     SET keep = kept,
         "wrappedKey" = CASE WHEN kept = 'everything' THEN "wrappedKey" END
   WHERE id = talk
     AND status = 'closed'
     AND array_position(ARRAY['nothing', 'notes', 'everything'], kept)
      <= array_position(ARRAY['nothing', 'notes', 'everything'], keep);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a closed talk is erased, and only further';
  END IF;
  DELETE FROM public."TalkWords" w
   WHERE w."talkId" = talk
     AND (kept = 'nothing'
       OR (kept = 'notes' AND NOT w.note)
       OR w.seq > (SELECT min(k.seq) FROM public."Keep" k WHERE k."talkId" = talk AND k.choice = 'off-the-record'));
  PERFORM set_config('heard.erasing', 'off', true);
END $$;

-- Erases what one said oneself, at one place of a closed talk; whether there was anything to erase.
CREATE FUNCTION heard_erase_own(talk text, place integer, who text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  erased boolean;
BEGIN
  PERFORM set_config('heard.erasing', 'on', true);
  DELETE FROM public."TalkWords" w
   USING public."TalkEvent" e, public."Talk" t
   WHERE w."talkId" = talk AND w.seq = place
     AND e."talkId" = w."talkId" AND e.seq = w.seq AND e.author = who AND e.kind IN ('Said', 'Answered')
     AND t.id = w."talkId" AND t.status = 'closed';
  erased := FOUND;
  PERFORM set_config('heard.erasing', 'off', true);
  RETURN erased;
END $$;
REVOKE EXECUTE ON FUNCTION heard_erase_own(text, integer, text) FROM PUBLIC;

-- Deletes a closed talk: its log, its words, its key and what each chose to keep.
CREATE FUNCTION heard_delete_talk(talk text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM set_config('heard.erasing', 'on', true);
  UPDATE public."Talk"
     SET deleted = true, keep = 'nothing', "wrappedKey" = NULL, "headSeq" = 0, "chainHead" = '', epoch = 0, weight = 0,
         "lastAt" = "createdAt", "closedAt" = "createdAt"
   WHERE id = talk AND status = 'closed';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'only a closed talk is deleted';
  END IF;
  DELETE FROM public."TalkWords" w WHERE w."talkId" = talk;
  DELETE FROM public."TalkEvent" e WHERE e."talkId" = talk;
  DELETE FROM public."Keep" k WHERE k."talkId" = talk;
  PERFORM set_config('heard.erasing', 'off', true);
END $$;
REVOKE EXECUTE ON FUNCTION heard_delete_talk(text) FROM PUBLIC;
