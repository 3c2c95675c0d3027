-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "repeatedPictures" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "PictureSize" (
    "key" UUID NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "PictureSize_pkey" PRIMARY KEY ("key")
);

