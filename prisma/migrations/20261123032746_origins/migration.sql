-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "headline" JSONB,
ADD COLUMN     "origins" JSONB,
ADD COLUMN     "ranking" JSONB;

-- CreateTable
CREATE TABLE "ArticleCredits" (
    "articleId" INTEGER NOT NULL,
    "credits" JSONB NOT NULL,

    CONSTRAINT "ArticleCredits_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "SharedPassages" (
    "articleId" INTEGER NOT NULL,
    "fromId" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SharedPassages_pkey" PRIMARY KEY ("articleId","fromId")
);

-- CreateTable
CREATE TABLE "OriginCheck" (
    "articleId" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OriginCheck_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "SharedPassages_fromId_idx" ON "SharedPassages"("fromId");

-- AddForeignKey
ALTER TABLE "ArticleCredits" ADD CONSTRAINT "ArticleCredits_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedPassages" ADD CONSTRAINT "SharedPassages_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedPassages" ADD CONSTRAINT "SharedPassages_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "SharedPassages" ADD CONSTRAINT "SharedPassages_of_another" CHECK ("articleId" <> "fromId" AND "share" > 0 AND "share" <= 1);

-- The front page, and every list of stories by rank: one told by a single article is no story yet.
CREATE INDEX "Story_front" ON "Story" ("heat" DESC, "id" DESC) WHERE "status" = 'visible' AND "articleCount" > 1;

-- Whose telling an article repeats depends on its text and on the story in which it stands.
CREATE FUNCTION "ask_origin_check"("article" integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "OriginCheck" ("articleId") VALUES ("article") ON CONFLICT ("articleId") DO UPDATE SET "times" = "OriginCheck"."times" + 1
$$;
CREATE FUNCTION "check_origin_of_text"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "ask_origin_check"(NEW."articleId"); RETURN NULL; END $$;
CREATE FUNCTION "check_origin"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "ask_origin_check"(NEW."id"); RETURN NULL; END $$;
CREATE TRIGGER "check_origin_text" AFTER UPDATE OF "text" ON "ArticleBody" FOR EACH ROW
  WHEN (OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "check_origin_of_text"();
CREATE TRIGGER "check_origin_new" AFTER INSERT ON "Article" FOR EACH ROW
  WHEN (NEW."storyId" IS NOT NULL) EXECUTE FUNCTION "check_origin"();
CREATE TRIGGER "check_origin_story" AFTER UPDATE OF "storyId", "byline", "dateline" ON "Article" FOR EACH ROW
  WHEN (NEW."storyId" IS NOT NULL AND (OLD."storyId" IS DISTINCT FROM NEW."storyId" OR OLD."byline" IS DISTINCT FROM NEW."byline" OR OLD."dateline" IS DISTINCT FROM NEW."dateline"))
  EXECUTE FUNCTION "check_origin"();

-- What stands in stories already is asked, and each story's face made anew.
INSERT INTO "OriginCheck" ("articleId") SELECT "id" FROM "Article" WHERE "storyId" IS NOT NULL AND "status" = 'visible';
INSERT INTO "StoryCheck" ("storyId") SELECT "id" FROM "Story" WHERE "articleCount" > 0 ON CONFLICT DO NOTHING;
