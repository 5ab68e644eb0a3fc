-- CreateTable
CREATE TABLE "QuestionList" (
    "roomId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "item" JSONB NOT NULL,

    CONSTRAINT "QuestionList_pkey" PRIMARY KEY ("roomId","seat","list")
);

-- AddForeignKey
ALTER TABLE "QuestionList" ADD CONSTRAINT "QuestionList_roomId_seat_fkey" FOREIGN KEY ("roomId", "seat") REFERENCES "Seat"("roomId", "seat") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a schema cannot say. Written by hand.
ALTER TABLE "QuestionList" ADD CONSTRAINT "QuestionList_list_check" CHECK (list IN ('own', 'asked', 'favourites'));
