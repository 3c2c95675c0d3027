-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "looks" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "Feed_errorCount_id_idx" ON "Feed"("errorCount", "id");

-- Feeds in order of their silence: since when nothing new has come.
CREATE INDEX "Feed_silent" ON "Feed" ((coalesce("lastNewAt", "createdAt")), "id");
