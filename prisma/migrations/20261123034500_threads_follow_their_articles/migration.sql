-- Articles of one story share one discussion, the story's; an article without a story has its own. A thread stands where
-- the article stands that its first comment is about. The database sees to it, whoever puts an article anywhere.

-- Null where nobody has begun it.
CREATE FUNCTION "discussion_of"("article" integer) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN a."storyId" IS NULL THEN (SELECT d."id" FROM "Discussion" d WHERE d."articleId" = a."id")
    ELSE (SELECT d."id" FROM "Discussion" d WHERE d."storyId" = a."storyId") END
  FROM "Article" a WHERE a."id" = "article"
$$;

-- The same, begun where nobody had. Pages of all its articles were kept without one.
CREATE FUNCTION "begin_discussion_of"("article" integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  story integer := (SELECT a."storyId" FROM "Article" a WHERE a."id" = "article");
BEGIN
  IF story IS NULL THEN
    INSERT INTO "Discussion" ("articleId") VALUES ("article") ON CONFLICT ("articleId") DO NOTHING;
  ELSE
    INSERT INTO "Discussion" ("storyId") VALUES (story) ON CONFLICT ("storyId") DO NOTHING;
  END IF;
  IF FOUND THEN
    INSERT INTO "CacheInvalidation" ("tags")
    SELECT array_agg('discussion-of:' || a."id") FROM "Article" a WHERE CASE WHEN story IS NULL THEN a."id" = "article" ELSE a."storyId" = story END;
  END IF;
  RETURN "discussion_of"("article");
END $$;

-- Brings the threads about an article, whole, into a discussion. It looks again until nothing is left: answers may have
-- been on their way. Comments are locked from the newest to the oldest, as everybody locks them.
CREATE FUNCTION "move_threads"("article" integer, "target" integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  "left" integer[];
BEGIN
  LOOP
    WITH RECURSIVE thread AS (
      SELECT c."id", c."discussionId" FROM "Comment" c WHERE c."articleId" = "article" AND c."parentId" IS NULL
      UNION ALL SELECT c."id", c."discussionId" FROM thread t JOIN "Comment" c ON c."parentId" = t."id"
    ), held AS (
      SELECT c."id" FROM "Comment" c WHERE c."id" IN (SELECT t."id" FROM thread t WHERE t."discussionId" <> "target") ORDER BY c."id" DESC FOR NO KEY UPDATE
    ), was AS (SELECT DISTINCT t."discussionId" FROM thread t WHERE t."discussionId" <> "target"),
    moved AS (UPDATE "Comment" c SET "discussionId" = "target" FROM held WHERE c."id" = held."id" RETURNING 1)
    SELECT array_agg(was."discussionId") INTO "left" FROM was WHERE EXISTS (SELECT 1 FROM moved);
    EXIT WHEN "left" IS NULL;
    INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg('discussion:' || d) FROM unnest("left" || "target") d;
  END LOOP;
END $$;

-- Who follows an article's own discussion follows it wherever it stands, until it goes on: what came along says whence.
CREATE FUNCTION "threads_follow_article"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own integer := (SELECT d."id" FROM "Discussion" d WHERE d."articleId" = NEW."id");
  was integer := CASE WHEN OLD."storyId" IS NULL THEN own ELSE (SELECT d."id" FROM "Discussion" d WHERE d."storyId" = OLD."storyId") END;
  home integer;
BEGIN
  IF EXISTS (SELECT 1 FROM "Comment" c WHERE c."articleId" = NEW."id" AND c."parentId" IS NULL) OR EXISTS (SELECT 1 FROM "DiscussionFollow" f WHERE f."discussionId" = own) THEN
    home := "begin_discussion_of"(NEW."id");
    PERFORM "move_threads"(NEW."id", home);
  ELSE
    home := "discussion_of"(NEW."id");
  END IF;
  IF was IS NOT DISTINCT FROM home THEN RETURN NULL; END IF;
  IF was <> own THEN
    WITH gone AS (DELETE FROM "DiscussionFollow" f WHERE f."discussionId" = was AND f."fromId" = own RETURNING f."userId")
    -- They may have come along with another article that stays.
    INSERT INTO "DiscussionFollow" ("userId", "discussionId", "mode", "fromId")
    SELECT DISTINCT ON (f."userId") f."userId", was, f."mode", f."discussionId" FROM gone JOIN "DiscussionFollow" f ON f."userId" = gone."userId"
      JOIN "Discussion" d ON d."id" = f."discussionId" JOIN "Article" a ON a."id" = d."articleId" AND a."storyId" = OLD."storyId"
    ORDER BY f."userId", f."createdAt"
    ON CONFLICT ("userId", "discussionId") DO UPDATE SET "fromId" = EXCLUDED."fromId";
  END IF;
  IF home <> own THEN
    INSERT INTO "DiscussionFollow" ("userId", "discussionId", "mode", "fromId")
    SELECT f."userId", home, f."mode", own FROM "DiscussionFollow" f WHERE f."discussionId" = own ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg(t) FROM unnest(ARRAY['discussion-of:' || NEW."id", 'discussion:' || was, 'discussion:' || home]) t WHERE t IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "threads_follow_article" AFTER UPDATE OF "storyId" ON "Article" FOR EACH ROW
  WHEN (OLD."storyId" IS DISTINCT FROM NEW."storyId") EXECUTE FUNCTION "threads_follow_article"();

-- A comment that was sent while its article or its thread went elsewhere goes there as well. It waits for who moves it:
-- a thread's beginning for the article, an answer for what it answers.
CREATE FUNCTION "comment_finds_home"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  home integer;
BEGIN
  IF NEW."parentId" IS NULL THEN
    PERFORM 1 FROM "Article" a WHERE a."id" = NEW."articleId" FOR SHARE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    home := "begin_discussion_of"(NEW."articleId");
  ELSE
    SELECT c."discussionId" INTO home FROM "Comment" c WHERE c."id" = NEW."parentId" FOR NO KEY UPDATE;
  END IF;
  IF home <> NEW."discussionId" THEN
    UPDATE "Comment" SET "discussionId" = home WHERE "id" = NEW."id";
    INSERT INTO "CacheInvalidation" ("tags") VALUES (ARRAY['discussion:' || home]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "comment_finds_home" AFTER INSERT ON "Comment" FOR EACH ROW EXECUTE FUNCTION "comment_finds_home"();

-- What was said of articles of stories until now.
INSERT INTO "Discussion" ("storyId") SELECT DISTINCT a."storyId" FROM "Article" a JOIN "Discussion" d ON d."articleId" = a."id" WHERE a."storyId" IS NOT NULL ON CONFLICT DO NOTHING;
SELECT "move_threads"(a."id", "discussion_of"(a."id")) FROM "Article" a JOIN "Discussion" d ON d."articleId" = a."id" WHERE a."storyId" IS NOT NULL;
INSERT INTO "DiscussionFollow" ("userId", "discussionId", "mode", "fromId")
  SELECT f."userId", "discussion_of"(a."id"), f."mode", d."id" FROM "DiscussionFollow" f JOIN "Discussion" d ON d."id" = f."discussionId" JOIN "Article" a ON a."id" = d."articleId"
  WHERE a."storyId" IS NOT NULL ON CONFLICT DO NOTHING;
