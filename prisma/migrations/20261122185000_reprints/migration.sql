-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "reprintOfId" INTEGER;

-- AlterTable
ALTER TABLE "ArticleRevision" ADD COLUMN     "replacedBy" TEXT NOT NULL DEFAULT 'source';

-- CreateTable
CREATE TABLE "ReprintCheck" (
    "articleId" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReprintCheck_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ArticleSignature" (
    "articleId" INTEGER NOT NULL,
    "runs" INTEGER NOT NULL,
    "hashes" INTEGER[],
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleSignature_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "SignatureBand" (
    "hash" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "SignatureBand_pkey" PRIMARY KEY ("hash","articleId")
);

-- CreateIndex
CREATE INDEX "ArticleSignature_signedAt_idx" ON "ArticleSignature"("signedAt");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_reprintOfId_fkey" FOREIGN KEY ("reprintOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleSignature" ADD CONSTRAINT "ArticleSignature_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ArticleRevision" ADD CONSTRAINT "ArticleRevision_replacedBy" CHECK ("replacedBy" IN ('source', 'paper'));

-- Nearly nothing is a reprint.
CREATE INDEX "Article_reprints" ON "Article" ("reprintOfId", "id") WHERE "reprintOfId" IS NOT NULL;
ALTER TABLE "Article" ADD CONSTRAINT "Article_no_reprint_of_itself" CHECK ("reprintOfId" <> "id");

-- The bands of a signature follow it.
CREATE FUNCTION "add_bands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SignatureBand" ("hash", "articleId")
  SELECT DISTINCT unnest(a."hashes"), a."articleId" FROM added a ORDER BY 1 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION "remove_bands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SignatureBand" b USING (SELECT unnest("hashes") AS "hash", "articleId" FROM removed) r
  WHERE b."hash" = r."hash" AND b."articleId" = r."articleId";
  RETURN NULL;
END $$;
CREATE TRIGGER "bands_added" AFTER INSERT ON "ArticleSignature" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "add_bands"();
CREATE TRIGGER "bands_removed" AFTER DELETE ON "ArticleSignature" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "remove_bands"();

-- What changed is to be compared.
CREATE FUNCTION "ask_reprint_check"("ids" integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "ReprintCheck" ("articleId") SELECT i FROM unnest("ids") i ORDER BY i
  ON CONFLICT ("articleId") DO UPDATE SET "times" = "ReprintCheck"."times" + 1
$$;
CREATE FUNCTION "check_reprint"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_reprint_check"(ARRAY[NEW."articleId"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "check_reprint_new" AFTER INSERT ON "ArticleBody" FOR EACH ROW EXECUTE FUNCTION "check_reprint"();
CREATE TRIGGER "check_reprint_text" AFTER UPDATE OF "text" ON "ArticleBody" FOR EACH ROW
  WHEN (OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "check_reprint"();

-- When the earliest printing goes, or is hidden, its reprints stand in the lists at once; the worker then finds the
-- earliest among them.
CREATE FUNCTION "release_reprints"("earliest" integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE freed integer[];
BEGIN
  WITH changed AS (UPDATE "Article" SET "reprintOfId" = NULL WHERE "reprintOfId" = "earliest" RETURNING "id") SELECT array_agg("id") INTO freed FROM changed;
  IF freed IS NULL THEN RETURN; END IF;
  PERFORM "ask_reprint_check"(freed);
  INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg("tag") || ARRAY['front', 'latest'] FROM (
    SELECT 'article:' || "slug" AS "tag" FROM "Article" WHERE "id" = ANY(freed)
    UNION SELECT 'source:' || s."slug" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE a."id" = ANY(freed)
    UNION SELECT 'topic:' || t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = ANY(freed)
  ) shown;
END $$;
CREATE FUNCTION "check_reprint_standing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_reprint_check"(ARRAY[NEW."id"]);
  IF NEW."status" <> 'visible' THEN
    PERFORM "release_reprints"(NEW."id");
    UPDATE "Article" SET "reprintOfId" = NULL WHERE "id" = NEW."id" AND "reprintOfId" IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "check_reprint_standing" AFTER UPDATE OF "status", "publishedAt", "publishedPrecision", "sourceId" ON "Article" FOR EACH ROW
  WHEN ((OLD."status", OLD."publishedAt", OLD."publishedPrecision", OLD."sourceId") IS DISTINCT FROM (NEW."status", NEW."publishedAt", NEW."publishedPrecision", NEW."sourceId"))
  EXECUTE FUNCTION "check_reprint_standing"();
CREATE FUNCTION "release_reprints_of_deleted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "release_reprints"(OLD."id");
  RETURN NULL;
END $$;
-- Its name puts it before the foreign key's own trigger, which would have set them free unseen.
CREATE TRIGGER "A_release_reprints" AFTER DELETE ON "Article" FOR EACH ROW EXECUTE FUNCTION "release_reprints_of_deleted"();

-- What is there is compared as well.
INSERT INTO "ReprintCheck" ("articleId") SELECT "id" FROM "Article" WHERE "status" = 'visible';
