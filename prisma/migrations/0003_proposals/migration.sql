-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "letGoBy" TEXT,
    "item" JSONB NOT NULL,
    "counter" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proposal_roomId_idx" ON "Proposal"("roomId");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_seat_check" CHECK (seat IN ('a', 'b') AND "letGoBy" IN ('a', 'b'));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_kind_check" CHECK (kind IN ('once', 'weekly'));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_state_check" CHECK (state IN ('proposed', 'countered', 'agreed'));
-- A time has its counter's words exactly when it was countered; an agreed one may have been.
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_counter_check"
  CHECK (state = 'agreed' OR (state = 'countered') = (counter IS NOT NULL));

-- [R6] At most one weekly talk in a room that nobody let go.
CREATE UNIQUE INDEX "Proposal_weekly_key" ON "Proposal" ("roomId") WHERE kind = 'weekly' AND "letGoBy" IS NULL;

-- A topic may be said to be not for now.
ALTER TABLE "Topic" DROP CONSTRAINT "Topic_state_check";
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_state_check" CHECK (state IN ('waiting', 'not-yet', 'talked'));
