-- DropIndex
DROP INDEX "ReadMark_userId_readAt_articleId_idx";

-- DropIndex
DROP INDEX "Mute_userId_target_value_key";

-- AlterTable
ALTER TABLE "ReadMark" DROP COLUMN "readAt",
ADD COLUMN     "block" INTEGER,
ADD COLUMN     "historyAt" TIMESTAMPTZ(3),
ADD COLUMN     "read" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "share" DOUBLE PRECISION,
ADD COLUMN     "unreadAt" TIMESTAMPTZ(3),
ALTER COLUMN "progress" DROP NOT NULL,
ALTER COLUMN "progress" DROP DEFAULT;

-- AlterTable
ALTER TABLE "ReadBefore" DROP COLUMN "changedAt",
ADD COLUMN     "markedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "upTo" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "Mute" ADD COLUMN     "key" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "ReadMark_userId_historyAt_articleId_idx" ON "ReadMark"("userId", "historyAt" DESC, "articleId" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Mute_userId_target_key_key" ON "Mute"("userId", "target", "key");


-- Nobody could write to these tables before, so no row stands in the way.
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_progress_share" CHECK ("progress" BETWEEN 0 AND 1 AND "share" BETWEEN 0 AND 1 AND "block" >= 0);
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_target_listed" CHECK ("target" IN ('topic','source','story'));
ALTER TABLE "Mute" ADD CONSTRAINT "Mute_target_listed" CHECK ("target" IN ('word','source','topic','kind','person'));
