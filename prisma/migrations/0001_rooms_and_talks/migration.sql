-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "kdf" JSONB NOT NULL,
    "verifier" TEXT NOT NULL,
    "recoveryVerifier" TEXT NOT NULL,
    "seedBox" TEXT NOT NULL,
    "recoveryBox" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "identityVersion" INTEGER NOT NULL DEFAULT 1,
    "recoveryProven" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "promisedAt" TIMESTAMPTZ(3),
    "card" JSONB,
    "pin" TEXT,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("roomId","seat")
);

-- CreateTable
CREATE TABLE "Epoch" (
    "roomId" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "mac" TEXT NOT NULL,
    "boxes" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Epoch_pkey" PRIMARY KEY ("roomId","epoch")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "inviterId" TEXT NOT NULL,
    "claimHash" TEXT NOT NULL,
    "inviterKey" TEXT NOT NULL,
    "tagInviter" TEXT NOT NULL,
    "welcome" TEXT,
    "secret" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),
    "wrongClaims" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "inviteId" TEXT NOT NULL,
    "guestId" TEXT NOT NULL,
    "guestKey" TEXT NOT NULL,
    "identityVersion" INTEGER NOT NULL,
    "tagGuest" TEXT NOT NULL,
    "card" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("inviteId")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "item" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thought" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "item" JSONB NOT NULL,
    "shared" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sharedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thought_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL DEFAULT 0,
    "chainHead" TEXT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "nextDeadline" TIMESTAMPTZ(3),
    "epoch" INTEGER NOT NULL,
    "wrappedKey" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 0,
    "keep" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkEvent" (
    "talkId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "cmdId" TEXT NOT NULL,
    "seat" TEXT,
    "author" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "turnNo" INTEGER NOT NULL,
    "baseSeq" INTEGER NOT NULL,
    "epoch" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "wordsHash" TEXT NOT NULL,

    CONSTRAINT "TalkEvent_pkey" PRIMARY KEY ("talkId","seq")
);

-- CreateTable
CREATE TABLE "TalkWords" (
    "talkId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "note" BOOLEAN NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "TalkWords_pkey" PRIMARY KEY ("talkId","seq")
);

-- CreateTable
CREATE TABLE "Keep" (
    "talkId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Keep_pkey" PRIMARY KEY ("talkId","seat","seq")
);

-- CreateTable
CREATE TABLE "Beat" (
    "node" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Beat_pkey" PRIMARY KEY ("node")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "SignIn_accountId_idx" ON "SignIn"("accountId");

-- CreateIndex
CREATE INDEX "Seat_accountId_idx" ON "Seat"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_roomId_accountId_key" ON "Seat"("roomId", "accountId");

-- CreateIndex
CREATE INDEX "Invite_roomId_idx" ON "Invite"("roomId");

-- CreateIndex
CREATE INDEX "Invite_inviterId_idx" ON "Invite"("inviterId");

-- CreateIndex
CREATE INDEX "Claim_guestId_idx" ON "Claim"("guestId");

-- CreateIndex
CREATE INDEX "Topic_roomId_idx" ON "Topic"("roomId");

-- CreateIndex
CREATE INDEX "Thought_roomId_idx" ON "Thought"("roomId");

-- CreateIndex
CREATE INDEX "Talk_roomId_idx" ON "Talk"("roomId");

-- CreateIndex
CREATE INDEX "Talk_status_nextDeadline_idx" ON "Talk"("status", "nextDeadline");

-- CreateIndex
CREATE UNIQUE INDEX "TalkEvent_talkId_cmdId_key" ON "TalkEvent"("talkId", "cmdId");

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Epoch" ADD CONSTRAINT "Epoch_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_inviteId_fkey" FOREIGN KEY ("inviteId") REFERENCES "Invite"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thought" ADD CONSTRAINT "Thought_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkEvent" ADD CONSTRAINT "TalkEvent_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkWords" ADD CONSTRAINT "TalkWords_talkId_seq_fkey" FOREIGN KEY ("talkId", "seq") REFERENCES "TalkEvent"("talkId", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Keep" ADD CONSTRAINT "Keep_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
