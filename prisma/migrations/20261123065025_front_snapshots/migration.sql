-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "lookAgain" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "PageText" ADD COLUMN     "etag" TEXT,
ADD COLUMN     "lastModified" TEXT,
ADD COLUMN     "lookAgainAt" TIMESTAMPTZ(3),
ADD COLUMN     "looks" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "FrontFormula" (
    "id" SERIAL NOT NULL,
    "hash" TEXT NOT NULL,
    "constants" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrontFormula_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontBase" (
    "id" SERIAL NOT NULL,
    "parts" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FrontBase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontSnapshot" (
    "at" TIMESTAMPTZ(0) NOT NULL,
    "formulaId" INTEGER NOT NULL,
    "baseId" INTEGER NOT NULL,
    "delta" JSONB NOT NULL,
    "places" TEXT[],

    CONSTRAINT "FrontSnapshot_pkey" PRIMARY KEY ("at")
);

-- CreateIndex
CREATE UNIQUE INDEX "FrontFormula_hash_key" ON "FrontFormula"("hash");

-- CreateIndex
CREATE INDEX "FrontSnapshot_baseId_idx" ON "FrontSnapshot"("baseId");

-- CreateIndex
CREATE INDEX "FrontSnapshot_formulaId_idx" ON "FrontSnapshot"("formulaId");

-- AddForeignKey
ALTER TABLE "FrontSnapshot" ADD CONSTRAINT "FrontSnapshot_formulaId_fkey" FOREIGN KEY ("formulaId") REFERENCES "FrontFormula"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrontSnapshot" ADD CONSTRAINT "FrontSnapshot_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "FrontBase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Pages whose next look is to come, and that nothing else is asked of meanwhile.
CREATE INDEX "PageText_to_look_again" ON "PageText" ("lookAgainAt") WHERE "lookAgainAt" IS NOT NULL AND "nextTryAt" IS NULL;
