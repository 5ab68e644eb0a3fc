-- CreateTable
CREATE TABLE "Summary" (
    "talkId" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL DEFAULT false,
    "seat" TEXT NOT NULL,
    "wordingId" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Summary_pkey" PRIMARY KEY ("talkId","approved")
);

-- AddForeignKey
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

ALTER TABLE "Summary" ADD CONSTRAINT "Summary_seat_check" CHECK (seat IN ('a', 'b'));
-- What both approved has a moment from which it counts; what waits has none.
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_approvedAt_check" CHECK (approved = ("approvedAt" IS NOT NULL));
-- It is for both, and never sealed to one of them alone.
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_item_check" CHECK (item->>'epoch' <> '0');
