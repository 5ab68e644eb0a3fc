-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "talkId" TEXT,
    "seat" TEXT NOT NULL,
    "wordingId" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "copy" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementCopy" (
    "agreementId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "talkId" TEXT,
    "wordingId" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL DEFAULT 'open',
    "outcomeAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgreementCopy_pkey" PRIMARY KEY ("agreementId","seat")
);

-- CreateIndex
CREATE INDEX "Agreement_roomId_idx" ON "Agreement"("roomId");

-- CreateIndex
CREATE INDEX "Agreement_talkId_idx" ON "Agreement"("talkId");

-- CreateIndex
CREATE INDEX "AgreementCopy_roomId_idx" ON "AgreementCopy"("roomId");

-- CreateIndex
CREATE INDEX "AgreementCopy_talkId_idx" ON "AgreementCopy"("talkId");

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementCopy" ADD CONSTRAINT "AgreementCopy_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_seat_check" CHECK (seat IN ('a', 'b'));
ALTER TABLE "AgreementCopy" ADD CONSTRAINT "AgreementCopy_seat_check" CHECK (seat IN ('a', 'b'));
-- What both know of an agreement is how it went, one of these; that nothing was said yet has no moment.
ALTER TABLE "AgreementCopy" ADD CONSTRAINT "AgreementCopy_outcome_check"
  CHECK (outcome IN ('open', 'done', 'still-on', 'let-go', 'again') AND (outcome = 'open') = ("outcomeAt" IS NULL));
-- [A3] A copy is sealed to whoever keeps it, never to both.
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_copy_check" CHECK (copy->>'epoch' = '0');
ALTER TABLE "AgreementCopy" ADD CONSTRAINT "AgreementCopy_item_check" CHECK (item->>'epoch' = '0');
