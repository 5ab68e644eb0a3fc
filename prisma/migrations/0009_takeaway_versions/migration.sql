-- What a schema cannot say. Written by hand; no table changes.

-- A closed talk keeps what both chose, and later only ever less; nothing at all of what was said off the record, and of
-- what its author put differently only the newest wording. What is put differently is always what its author said last.
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
  DELETE FROM public."TalkWords" w
   USING (SELECT kind, lag(seq) OVER (PARTITION BY seat ORDER BY seq) AS earlier
            FROM public."TalkEvent" WHERE "talkId" = talk AND kind IN ('Said', 'PutDifferently')) said
   WHERE w."talkId" = talk AND w.seq = said.earlier AND said.kind = 'PutDifferently';
  PERFORM set_config('heard.erasing', 'off', true);
END $$;

-- Erases what one said oneself, at one place of a closed talk; whether there was anything to erase.
CREATE OR REPLACE FUNCTION heard_erase_own(talk text, place integer, who text) RETURNS boolean
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
     AND e."talkId" = w."talkId" AND e.seq = w.seq AND e.author = who
     AND e.kind IN ('Said', 'PutDifferently', 'Answered')
     AND t.id = w."talkId" AND t.status = 'closed';
  erased := FOUND;
  PERFORM set_config('heard.erasing', 'off', true);
  RETURN erased;
END $$;
