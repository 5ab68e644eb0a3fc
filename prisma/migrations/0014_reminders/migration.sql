-- CreateTable
CREATE TABLE "ReminderWish" (
    "accountId" TEXT NOT NULL,
    "mail" BOOLEAN NOT NULL DEFAULT false,
    "line" TEXT NOT NULL,
    "quietFrom" INTEGER,
    "quietTo" INTEGER,
    "zone" TEXT,
    "lastAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderWish_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "PushDevice" (
    "signInId" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("signInId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "accountId" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "over" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("accountId","occasion","cause")
);

-- CreateIndex
CREATE UNIQUE INDEX "PushDevice_endpoint_key" ON "PushDevice"("endpoint");

-- CreateIndex
CREATE INDEX "Reminder_roomId_idx" ON "Reminder"("roomId");

-- CreateIndex
CREATE INDEX "Reminder_over_dueAt_idx" ON "Reminder"("over", "dueAt");

-- AddForeignKey
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_signInId_fkey" FOREIGN KEY ("signInId") REFERENCES "SignIn"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.

-- The only occasions there are, and the only lines: nothing else can be sent, whoever writes here.
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_occasion_check" CHECK (occasion IN ('offered', 'proposed', 'accepted', 'return'));
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_line_check" CHECK (line IN ('reminder', 'asked', 'moment', 'today'));
-- Quiet hours are all there or not at all.
ALTER TABLE "ReminderWish" ADD CONSTRAINT "ReminderWish_quiet_check"
  CHECK (num_nulls("quietFrom", "quietTo", zone) IN (0, 3)
     AND coalesce("quietFrom" BETWEEN 0 AND 1439 AND "quietTo" BETWEEN 0 AND 1439, true));
