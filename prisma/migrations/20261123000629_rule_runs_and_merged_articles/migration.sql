-- AlterTable
ALTER TABLE "PageText" ADD COLUMN     "againAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RuleRun" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "scope" JSONB NOT NULL,
    "looked" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'doing',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RuleRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleRunArticle" (
    "runId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "kind" TEXT,
    "why" TEXT NOT NULL,
    "seen" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "findingId" INTEGER,
    "before" JSONB,

    CONSTRAINT "RuleRunArticle_pkey" PRIMARY KEY ("runId","articleId")
);

-- CreateTable
CREATE TABLE "MergedArticle" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "intoId" INTEGER NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MergedArticle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RuleRun_sourceId_id_idx" ON "RuleRun"("sourceId", "id" DESC);

-- CreateIndex
CREATE INDEX "RuleRunArticle_articleId_idx" ON "RuleRunArticle"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "MergedArticle_slug_key" ON "MergedArticle"("slug");

-- CreateIndex
CREATE INDEX "MergedArticle_intoId_idx" ON "MergedArticle"("intoId");

-- AddForeignKey
ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleRunArticle" ADD CONSTRAINT "RuleRunArticle_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RuleRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleRunArticle" ADD CONSTRAINT "RuleRunArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergedArticle" ADD CONSTRAINT "MergedArticle_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "RuleRun" ADD CONSTRAINT "RuleRun_state_listed" CHECK ("state" IN ('doing', 'done', 'undoing', 'undone'));
ALTER TABLE "RuleRunArticle" ADD CONSTRAINT "RuleRunArticle_state_listed" CHECK ("state" IN ('waiting', 'done', 'left', 'undone', 'kept'));
ALTER TABLE "RuleRunArticle" ADD CONSTRAINT "RuleRunArticle_kind_listed" CHECK ("kind" IN
  ('report','analysis','opinion','editorial','interview','press-release','sponsored','wire-copy','live-blog','review','satire','correction'));

-- One at a time for a source.
CREATE UNIQUE INDEX "RuleRun_under_way" ON "RuleRun" ("sourceId") WHERE "state" IN ('doing', 'undoing');
