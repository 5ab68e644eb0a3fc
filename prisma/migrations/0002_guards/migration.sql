-- What a schema cannot say. Written by hand.

-- A room has two seats, and everything in it belongs to one of them.
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_state_check" CHECK (state IN ('waiting', 'talked'));
ALTER TABLE "Thought" ADD CONSTRAINT "Thought_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "Thought" ADD CONSTRAINT "Thought_shared_check" CHECK ((shared IS NULL) = ("sharedAt" IS NULL));
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_means_check" CHECK (means IN ('passphrase', 'recovery'));
ALTER TABLE "Epoch" ADD CONSTRAINT "Epoch_epoch_check" CHECK (epoch >= 1);
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_status_check"
  CHECK (status IN ('gathering', 'running', 'paused', 'resting', 'closed'));
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_keep_check" CHECK (keep IN ('everything', 'notes', 'nothing'));
-- A closed talk says what was kept of it, and its clock is still.
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_closed_check"
  CHECK ((status = 'closed') = ("closedAt" IS NOT NULL)
     AND (status <> 'closed' OR (keep IS NOT NULL AND "nextDeadline" IS NULL)));
ALTER TABLE "TalkEvent" ADD CONSTRAINT "TalkEvent_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "TalkEvent" ADD CONSTRAINT "TalkEvent_seq_check" CHECK (seq >= 1);
ALTER TABLE "Keep" ADD CONSTRAINT "Keep_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "Keep" ADD CONSTRAINT "Keep_choice_check" CHECK (choice IN ('everything', 'notes', 'nothing'));

-- [M9] At most one live talk in a room.
CREATE UNIQUE INDEX "Talk_live_key" ON "Talk" ("roomId") WHERE status <> 'closed';

-- One open invite in a room.
CREATE UNIQUE INDEX "Invite_open_key" ON "Invite" ("roomId") WHERE "voidedAt" IS NULL;

-- The only way words leave the database. A closed talk keeps what both chose, and later only ever less.
CREATE FUNCTION heard_erase(talk text, kept text) RETURNS void
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
  IF kept <> 'everything' THEN
    DELETE FROM public."TalkWords" w WHERE w."talkId" = talk AND (kept = 'nothing' OR NOT w.note);
  END IF;
  PERFORM set_config('heard.erasing', 'off', true);
END $$;
REVOKE EXECUTE ON FUNCTION heard_erase(text, text) FROM PUBLIC;

-- Stands in for the missing rights where no role may be made for the application; see prisma/rights.ts.
CREATE FUNCTION heard_keep_the_log() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF coalesce(current_setting('heard.erasing', true), '') <> 'on' THEN
    RAISE EXCEPTION 'what happened in a talk is never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
