-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "fullText" TEXT NOT NULL DEFAULT 'automatic',
ADD COLUMN     "selectors" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "PageText" (
    "articleId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "hash" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "report" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "triedAt" TIMESTAMPTZ(3),
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PageText_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "PageText_host_triedAt_idx" ON "PageText"("host", "triedAt");

-- AddForeignKey
ALTER TABLE "PageText" ADD CONSTRAINT "PageText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "Source" ADD CONSTRAINT "Source_fullText_listed" CHECK ("fullText" IN ('automatic', 'always', 'never'));
ALTER TABLE "PageText" ADD CONSTRAINT "PageText_state_listed" CHECK ("state" IN ('waiting', 'taken', 'kept', 'failed'));

-- Pages that are to be fetched, of each host the newest articles first.
CREATE INDEX "PageText_waiting" ON "PageText" ("host", "articleId" DESC) WHERE "nextTryAt" IS NOT NULL;
