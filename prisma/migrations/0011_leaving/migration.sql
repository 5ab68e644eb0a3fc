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

-- Deletes an account whose time has come, with all its sides; whether it had. Its rooms are closed before, with their talks.
-- How a side goes stands in 0015, which knows all that lies on one.
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
