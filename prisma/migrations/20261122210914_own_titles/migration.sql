-- AlterTable
ALTER TABLE "Feed" ADD COLUMN     "ownTitle" TEXT;

