-- CreateTable
CREATE TABLE "SearchEntry" (
    "articleId" INTEGER NOT NULL,
    "sortAt" TIMESTAMPTZ(3) NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "topics" INTEGER[],
    "reprint" BOOLEAN NOT NULL DEFAULT false,
    "length" INTEGER NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "SearchCheck" (
    "articleId" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SearchCheck_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "SearchTerm" (
    "term" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "articles" INTEGER NOT NULL DEFAULT 0,
    "titles" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchTerm_pkey" PRIMARY KEY ("term")
);

-- CreateTable
CREATE TABLE "SearchDay" (
    "day" INTEGER NOT NULL,
    "articles" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchDay_pkey" PRIMARY KEY ("day")
);

-- AddForeignKey
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Articles whose words are found. What is written waits in a list of its own, which is taken into the index when a batch is done.
CREATE INDEX "SearchEntry_terms" ON "SearchEntry" USING gin ("terms") WITH (fastupdate = on);
-- Room on each page, so that what changes beside the words leaves their index alone.
ALTER TABLE "SearchEntry" SET (fillfactor = 90);
CREATE INDEX "SearchTerm_start" ON "SearchTerm" ("term" text_pattern_ops);

-- Words that are nearly like one that was typed; see find_people for where trigrams are missing.
DO $$
BEGIN
  CREATE INDEX "SearchTerm_trigrams" ON "SearchTerm" USING gin ("term" gin_trgm_ops);
EXCEPTION
  WHEN undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, search puts no typing errors right: %', SQLERRM;
END
$$;

-- What changed is to be looked at anew.
CREATE FUNCTION "ask_search_check"("ids" integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchCheck" ("articleId") SELECT DISTINCT i FROM unnest("ids") i ORDER BY i
  ON CONFLICT ("articleId") DO UPDATE SET "times" = "SearchCheck"."times" + 1
$$;
CREATE FUNCTION "check_search_all"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_search_check"((SELECT array_agg("id") FROM changed));
  RETURN NULL;
END $$;
CREATE FUNCTION "check_search_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_search_check"((SELECT array_agg("articleId") FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER "check_search_new" AFTER INSERT ON "Article" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "check_search_all"();
CREATE TRIGGER "check_search_topics" AFTER INSERT ON "ArticleTopic" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "check_search_parts"();
CREATE TRIGGER "check_search_topics_gone" AFTER DELETE ON "ArticleTopic" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "check_search_parts"();

-- One that is hidden is found no more from the act on.
CREATE FUNCTION "check_search_article"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'visible' THEN
    DELETE FROM "SearchEntry" WHERE "articleId" = NEW."id";
  END IF;
  PERFORM "ask_search_check"(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "check_search_article" AFTER UPDATE OF "title", "standfirst", "sourceId", "kind", "lang", "sortAt", "status" ON "Article" FOR EACH ROW
  WHEN ((OLD."title", OLD."standfirst", OLD."sourceId", OLD."kind", OLD."lang", OLD."sortAt", OLD."status") IS DISTINCT FROM (NEW."title", NEW."standfirst", NEW."sourceId", NEW."kind", NEW."lang", NEW."sortAt", NEW."status"))
  EXECUTE FUNCTION "check_search_article"();

CREATE FUNCTION "check_search_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_search_check"(ARRAY[NEW."articleId"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "check_search_text" AFTER UPDATE OF "text" ON "ArticleBody" FOR EACH ROW WHEN (OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "check_search_text"();

CREATE FUNCTION "mark_search_reprint"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SearchEntry" SET "reprint" = NEW."reprintOfId" IS NOT NULL WHERE "articleId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "mark_search_reprint" AFTER UPDATE OF "reprintOfId" ON "Article" FOR EACH ROW
  WHEN ((OLD."reprintOfId" IS NULL) <> (NEW."reprintOfId" IS NULL)) EXECUTE FUNCTION "mark_search_reprint"();

-- Articles are found by the names of their sources as well.
CREATE FUNCTION "check_search_source"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "ask_search_check"((SELECT array_agg("id") FROM "Article" WHERE "sourceId" = NEW."id" AND "status" = 'visible'));
  RETURN NULL;
END $$;
CREATE TRIGGER "check_search_source" AFTER UPDATE OF "name" ON "Source" FOR EACH ROW WHEN (OLD."name" <> NEW."name") EXECUTE FUNCTION "check_search_source"();

-- What is there is indexed as well.
INSERT INTO "SearchCheck" ("articleId") SELECT "id" FROM "Article" WHERE "status" = 'visible';
