-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "wishes" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "wishes" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "WishesFile" (
    "sourceId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "wishes" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAskAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WishesFile_pkey" PRIMARY KEY ("sourceId")
);

-- CreateIndex
CREATE INDEX "WishesFile_nextAskAt_idx" ON "WishesFile"("nextAskAt");

-- AddForeignKey
ALTER TABLE "WishesFile" ADD CONSTRAINT "WishesFile_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

