-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "said" JSONB;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "report" JSONB;

-- CreateTable
CREATE TABLE "Upload" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "outcome" TEXT,
    "problem" TEXT,
    "importId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Upload_importId_idx" ON "Upload"("importId");

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE SET NULL ON UPDATE CASCADE;


ALTER TABLE "Upload" ADD CONSTRAINT "Upload_status_listed" CHECK ("status" IN ('waiting','done','failed'));
