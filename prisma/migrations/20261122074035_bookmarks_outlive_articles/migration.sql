-- DropForeignKey
ALTER TABLE "BookmarkInList" DROP CONSTRAINT "BookmarkInList_userId_articleId_fkey";

-- DropIndex
DROP INDEX "Bookmark_userId_shelf_savedAt_articleId_idx";

-- DropIndex
DROP INDEX "BookmarkInList_userId_articleId_idx";

-- AlterTable
ALTER TABLE "Bookmark" DROP CONSTRAINT "Bookmark_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "sourceName" TEXT,
ADD COLUMN     "title" TEXT,
ADD COLUMN     "url" TEXT,
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "articleId" DROP NOT NULL,
ADD CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "BookmarkInList" ADD COLUMN "bookmarkId" UUID, ADD COLUMN "savedAt" TIMESTAMPTZ(3);
UPDATE "BookmarkInList" l SET "bookmarkId" = b."id", "savedAt" = b."savedAt" FROM "Bookmark" b
  WHERE b."userId" = l."userId" AND b."articleId" = l."articleId";
ALTER TABLE "BookmarkInList" DROP CONSTRAINT "BookmarkInList_pkey",
DROP COLUMN "articleId",
DROP COLUMN "userId",
ALTER COLUMN "bookmarkId" SET NOT NULL,
ALTER COLUMN "savedAt" SET NOT NULL,
ADD CONSTRAINT "BookmarkInList_pkey" PRIMARY KEY ("listId", "bookmarkId");

-- CreateTable
CREATE TABLE "BookmarkChange" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BookmarkChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BookmarkChange_userId_createdAt_idx" ON "BookmarkChange"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Bookmark_userId_savedAt_id_idx" ON "Bookmark"("userId", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Bookmark_userId_shelf_savedAt_id_idx" ON "Bookmark"("userId", "shelf", "savedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Bookmark_userId_articleId_key" ON "Bookmark"("userId", "articleId");

-- CreateIndex
CREATE INDEX "BookmarkInList_listId_savedAt_bookmarkId_idx" ON "BookmarkInList"("listId", "savedAt" DESC, "bookmarkId" DESC);

-- CreateIndex
CREATE INDEX "BookmarkInList_bookmarkId_idx" ON "BookmarkInList"("bookmarkId");

-- AddForeignKey
ALTER TABLE "BookmarkInList" ADD CONSTRAINT "BookmarkInList_bookmarkId_fkey" FOREIGN KEY ("bookmarkId") REFERENCES "Bookmark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookmarkChange" ADD CONSTRAINT "BookmarkChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A bookmark is of an article, or else says itself what it leads to. Two links of a person have two addresses; what is
-- left of an article that was taken out does not count as one.
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_names_something" CHECK (("articleId" IS NULL) = ("title" IS NOT NULL));
CREATE UNIQUE INDEX "Bookmark_userId_url_key" ON "Bookmark"("userId", "url") WHERE "articleId" IS NULL AND "removedAt" IS NULL;

-- Text without case and accents, in which a search looks for words.
CREATE FUNCTION "folded"(given text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(replace(replace(replace(
    lower(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f\u064b-\u065f\u0670]+', '', 'g') COLLATE "und-x-icu"),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðı', 'olddi')
$$;

CREATE FUNCTION "bookmark_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."articleId" IS NULL THEN
    NEW."words" := "folded"(concat_ws(' ', NEW."title", NEW."sourceName", NEW."note", NEW."url"));
  ELSE
    SELECT "folded"(concat_ws(' ', a."title", a."standfirst", s."name", NEW."note")) INTO NEW."words"
      FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE a."id" = NEW."articleId";
    NEW."words" := coalesce(NEW."words", '');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Bookmark_words" BEFORE INSERT OR UPDATE OF "articleId", "title", "sourceName", "note", "url" ON "Bookmark"
  FOR EACH ROW EXECUTE FUNCTION "bookmark_words"();

-- A corrected headline or a renamed source is found by its new words.
CREATE FUNCTION "bookmark_words_of_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Bookmark" SET "note" = "note" WHERE "articleId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_bookmark_words" AFTER UPDATE OF "title", "standfirst", "sourceId" ON "Article" FOR EACH ROW
  WHEN ((OLD."title", OLD."standfirst", OLD."sourceId") IS DISTINCT FROM (NEW."title", NEW."standfirst", NEW."sourceId"))
  EXECUTE FUNCTION "bookmark_words_of_article"();

CREATE FUNCTION "bookmark_words_of_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Bookmark" b SET "note" = b."note" FROM "Article" a WHERE a."id" = b."articleId" AND a."sourceId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Source_bookmark_words" AFTER UPDATE OF "name" ON "Source" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "bookmark_words_of_source"();

-- For bookmarks that were there before.
UPDATE "Bookmark" SET "note" = "note";
