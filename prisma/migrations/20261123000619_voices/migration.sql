-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "shared" JSONB,
ADD COLUMN     "voiceCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "StoryCheck" (
    "storyId" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StoryCheck_pkey" PRIMARY KEY ("storyId")
);

-- What a story says of itself depends on which of its articles are one piece.
CREATE FUNCTION "ask_story_check"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "StoryCheck" ("storyId") VALUES (NEW."storyId")
  ON CONFLICT ("storyId") DO UPDATE SET "times" = "StoryCheck"."times" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "check_story_voices" AFTER UPDATE OF "reprintOfId" ON "Article" FOR EACH ROW
  WHEN (OLD."reprintOfId" IS DISTINCT FROM NEW."reprintOfId" AND NEW."storyId" IS NOT NULL)
  EXECUTE FUNCTION "ask_story_check"();

-- As before, and the pages of their stories, which name the earliest printing as well.
CREATE OR REPLACE FUNCTION "release_reprints"("earliest" integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE freed integer[];
BEGIN
  WITH changed AS (UPDATE "Article" SET "reprintOfId" = NULL WHERE "reprintOfId" = "earliest" RETURNING "id") SELECT array_agg("id") INTO freed FROM changed;
  IF freed IS NULL THEN RETURN; END IF;
  PERFORM "ask_reprint_check"(freed);
  INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg("tag") || ARRAY['front', 'latest'] FROM (
    SELECT 'article:' || "slug" AS "tag" FROM "Article" WHERE "id" = ANY(freed)
    UNION SELECT 'source:' || s."slug" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE a."id" = ANY(freed)
    UNION SELECT 'story:' || s."slug" FROM "Article" a JOIN "Story" s ON s."id" = a."storyId" WHERE a."id" = ANY(freed)
    UNION SELECT 'topic:' || t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = ANY(freed)
  ) shown;
END $$;

-- Every story's face is made anew.
INSERT INTO "StoryCheck" ("storyId") SELECT "id" FROM "Story" WHERE "articleCount" > 0;
