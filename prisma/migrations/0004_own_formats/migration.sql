-- CreateTable
CREATE TABLE "OwnFormat" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnFormat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OwnFormat_roomId_idx" ON "OwnFormat"("roomId");

-- AddForeignKey
ALTER TABLE "OwnFormat" ADD CONSTRAINT "OwnFormat_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.
ALTER TABLE "OwnFormat" ADD CONSTRAINT "OwnFormat_seat_check" CHECK (seat IN ('a', 'b'));
