-- AlterTable
ALTER TABLE "ArticleTombstone" DROP CONSTRAINT "ArticleTombstone_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD COLUMN     "identities" TEXT[],
ADD COLUMN     "documents" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "titleHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contentHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "runs" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sketch" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD CONSTRAINT "ArticleTombstone_pkey" PRIMARY KEY ("id");

-- What is deleted stays deleted.
UPDATE "ArticleTombstone" SET "identities" = ARRAY["identity"];

-- AlterTable
ALTER TABLE "ArticleTombstone" DROP COLUMN "identity";

-- AlterTable
ALTER TABLE "ArticleOrigin" ADD COLUMN     "identities" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "ArticleTombstone_identities_idx" ON "ArticleTombstone" USING GIN ("identities");

-- CreateIndex
CREATE INDEX "ArticleTombstone_documents_idx" ON "ArticleTombstone" USING GIN ("documents");
