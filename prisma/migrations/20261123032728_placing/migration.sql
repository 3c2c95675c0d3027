-- CreateTable
CREATE TABLE "PlacingCheck" (
    "articleId" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlacingCheck_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ArticleReading" (
    "articleId" INTEGER NOT NULL,
    "number" SERIAL NOT NULL,
    "minute" INTEGER NOT NULL,
    "keys" INTEGER[],
    "reading" BYTEA NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleReading_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ReadingKey" (
    "key" INTEGER NOT NULL,
    "minute" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,

    CONSTRAINT "ReadingKey_pkey" PRIMARY KEY ("key","minute","articleId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ArticleReading_number_key" ON "ArticleReading"("number");

-- CreateIndex
CREATE INDEX "ArticleReading_readAt_idx" ON "ArticleReading"("readAt");

-- AddForeignKey
ALTER TABLE "ArticleReading" ADD CONSTRAINT "ArticleReading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The keys of a reading follow it.
CREATE FUNCTION "add_reading_keys"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadingKey" ("key", "minute", "articleId")
  SELECT DISTINCT unnest(a."keys"), a."minute", a."articleId" FROM added a ORDER BY 1 ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION "remove_reading_keys"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ReadingKey" k USING (SELECT unnest("keys") AS "key", "minute", "articleId" FROM removed) r
  WHERE k."key" = r."key" AND k."minute" = r."minute" AND k."articleId" = r."articleId";
  RETURN NULL;
END $$;
CREATE TRIGGER "reading_keys_added" AFTER INSERT ON "ArticleReading" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "add_reading_keys"();
CREATE TRIGGER "reading_keys_removed" AFTER DELETE ON "ArticleReading" REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "remove_reading_keys"();

-- What changed is to be placed.
CREATE FUNCTION "ask_placing"("ids" integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "PlacingCheck" ("articleId") SELECT i FROM unnest("ids") i ORDER BY i
  ON CONFLICT ("articleId") DO UPDATE SET "times" = "PlacingCheck"."times" + 1
$$;
CREATE FUNCTION "place_article_of_body"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_placing"(ARRAY[NEW."articleId"]);
  RETURN NULL;
END $$;
CREATE FUNCTION "place_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_placing"(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "place_new" AFTER INSERT ON "ArticleBody" FOR EACH ROW EXECUTE FUNCTION "place_article_of_body"();
CREATE TRIGGER "place_rewritten" AFTER UPDATE OF "text" ON "ArticleBody" FOR EACH ROW
  WHEN (OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "place_article_of_body"();
CREATE TRIGGER "place_changed" AFTER UPDATE OF "title", "standfirst", "lang", "status", "sortAt", "reprintOfId" ON "Article" FOR EACH ROW
  WHEN ((OLD."title", OLD."standfirst", OLD."lang", OLD."status", OLD."sortAt", OLD."reprintOfId")
    IS DISTINCT FROM (NEW."title", NEW."standfirst", NEW."lang", NEW."status", NEW."sortAt", NEW."reprintOfId"))
  EXECUTE FUNCTION "place_article"();

-- What came lately is placed as well; older articles are grouped when somebody asks for it (parallax stories regroup).
INSERT INTO "PlacingCheck" ("articleId") SELECT "id" FROM "Article" WHERE "status" = 'visible' AND "firstSeenAt" > now() - interval '21 days';
