-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "folder" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "topicId" INTEGER;

-- CreateTable
CREATE TABLE "FeedList" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "feeds" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedListEntry" (
    "listId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "chosen" BOOLEAN NOT NULL DEFAULT false,
    "outcome" TEXT,
    "problem" TEXT,
    "feedId" INTEGER,

    CONSTRAINT "FeedListEntry_pkey" PRIMARY KEY ("listId","position")
);

-- CreateIndex
CREATE INDEX "FeedList_createdAt_idx" ON "FeedList"("createdAt");

-- CreateIndex
CREATE INDEX "Feed_topicId_idx" ON "Feed"("topicId");

-- AddForeignKey
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedListEntry" ADD CONSTRAINT "FeedListEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "FeedList"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "FeedListEntry" ADD CONSTRAINT "FeedListEntry_outcome_listed" CHECK ("outcome" IN ('added','known','failed'));
