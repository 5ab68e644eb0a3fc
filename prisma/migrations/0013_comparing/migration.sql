-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "keysSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "ring" TEXT;

-- CreateTable
CREATE TABLE "Comparing" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "answer" TEXT,
    "reveal" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comparing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comparing_roomId_idx" ON "Comparing"("roomId");

-- AddForeignKey
ALTER TABLE "Comparing" ADD CONSTRAINT "Comparing_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

ALTER TABLE "Comparing" ADD CONSTRAINT "Comparing_seat_check" CHECK (seat IN ('a', 'b'));
-- The first one's number is told after the second one's, never before.
ALTER TABLE "Comparing" ADD CONSTRAINT "Comparing_reveal_check" CHECK (reveal IS NULL OR answer IS NOT NULL);
-- Accounts of before had their keys since they were opened.
UPDATE "Account" SET "keysSince" = "createdAt";
