-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "headlineChanges" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rewrittenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "filedUnder" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "own" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "words" TEXT[] DEFAULT ARRAY[]::TEXT[];


-- A site's own topics begin after the closed list, and only they have words by which they are found.
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_words_of_own" CHECK ("own" OR (cardinality("words") = 0 AND cardinality("filedUnder") = 0));

-- What sources rewrote most lately, of the paper and of one source.
CREATE INDEX "Article_rewritten_idx" ON "Article" ("rewrittenAt" DESC, "id" DESC) WHERE "rewrittenAt" IS NOT NULL AND "status" = 'visible';
CREATE INDEX "Article_source_rewritten_idx" ON "Article" ("sourceId", "rewrittenAt" DESC, "id" DESC) WHERE "rewrittenAt" IS NOT NULL AND "status" = 'visible';

-- What is known of the revisions that were kept until now.
UPDATE "Article" a SET "rewrittenAt" = r."at", "headlineChanges" = r."titles" FROM (
  SELECT v."articleId", max(v."replacedAt") AS "at", count(*) FILTER (WHERE v."title" <> coalesce(v."next", c."title"))::int AS "titles"
  FROM (SELECT *, lead("title") OVER (PARTITION BY "articleId" ORDER BY "number") AS "next" FROM "ArticleRevision") v
  JOIN "Article" c ON c."id" = v."articleId" WHERE v."replacedBy" = 'source' GROUP BY v."articleId"
) r WHERE r."articleId" = a."id";
