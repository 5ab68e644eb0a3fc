-- CreateTable
CREATE TABLE "FeltHeard" (
    "talkId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FeltHeard_pkey" PRIMARY KEY ("talkId","seat")
);

-- CreateTable
CREATE TABLE "PrivateNote" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "talkId" TEXT,
    "item" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrivateNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FeltHeard_roomId_idx" ON "FeltHeard"("roomId");

-- CreateIndex
CREATE INDEX "PrivateNote_roomId_idx" ON "PrivateNote"("roomId");

-- AddForeignKey
ALTER TABLE "FeltHeard" ADD CONSTRAINT "FeltHeard_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.
-- No key leads to "Talk": what is one's own neither holds a talk's deletion up nor goes with it.
ALTER TABLE "FeltHeard" ADD CONSTRAINT "FeltHeard_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_seat_check" CHECK (seat IN ('a', 'b'));

-- Epoch 0 is sealed to oneself: what the other could open has no place here.
ALTER TABLE "FeltHeard" ADD CONSTRAINT "FeltHeard_item_check" CHECK (item ->> 'epoch' IS NOT DISTINCT FROM '0');
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_item_check" CHECK (item ->> 'epoch' IS NOT DISTINCT FROM '0');
