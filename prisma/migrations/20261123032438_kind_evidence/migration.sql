-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "marks" JSONB;

-- AlterTable
ALTER TABLE "Finding" ADD COLUMN     "evidence" JSONB;

