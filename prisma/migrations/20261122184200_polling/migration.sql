-- DropIndex
DROP INDEX "ArticleOrigin_feedId_idx";

-- DropIndex
DROP INDEX "Feed_nextCheckAt_idx";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "address" UUID,
ADD COLUMN     "link" TEXT;

-- AlterTable
ALTER TABLE "ArticleOrigin" ADD COLUMN     "leads" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "askedSeconds" INTEGER,
ADD COLUMN     "credentials" JSONB,
ADD COLUMN     "fixedSeconds" INTEGER,
ADD COLUMN     "format" TEXT,
ADD COLUMN     "guidsChanged" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "headers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "lang" TEXT,
ADD COLUMN     "lastNewAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastProblem" TEXT,
ADD COLUMN     "lastReport" JSONB,
ADD COLUMN     "lastTranscript" JSONB,
ADD COLUMN     "movedCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "movedSince" TIMESTAMPTZ(3),
ADD COLUMN     "movedTo" TEXT,
ADD COLUMN     "nextWhy" TEXT,
ADD COLUMN     "recent" TIMESTAMPTZ(3)[],
ADD COLUMN     "siteUrl" TEXT,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'active',
ADD COLUMN     "userAgent" TEXT;

-- CreateTable
CREATE TABLE "FeedEntry" (
    "feedId" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "hash" UUID NOT NULL,
    "articleId" INTEGER,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedEntry_pkey" PRIMARY KEY ("feedId","key")
);

-- CreateTable
CREATE TABLE "FeedDay" (
    "feedId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FeedDay_pkey" PRIMARY KEY ("feedId","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_address_key" ON "Article"("address");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleOrigin_feedId_articleId_key" ON "ArticleOrigin"("feedId", "articleId");

-- AddForeignKey
ALTER TABLE "FeedEntry" ADD CONSTRAINT "FeedEntry_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedDay" ADD CONSTRAINT "FeedDay_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The state of a feed is one of three.
ALTER TABLE "Feed" ADD CONSTRAINT "Feed_state_listed" CHECK ("state" IN ('active', 'paused', 'gone'));

-- Feeds that are to be looked at, the most overdue first.
CREATE INDEX "Feed_due" ON "Feed" ("nextCheckAt", "id") WHERE "state" = 'active' AND "nextCheckAt" IS NOT NULL;
