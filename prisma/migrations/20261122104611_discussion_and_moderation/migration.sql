-- DropForeignKey
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_parentId_fkey";

-- DropIndex
DROP INDEX "Comment_sendKey_key";

-- DropIndex
DROP INDEX "Comment_discussionId_parentId_score_id_idx";

-- DropIndex
DROP INDEX "Comment_discussionId_parentId_createdAt_id_idx";

-- DropIndex
DROP INDEX "Comment_status_createdAt_id_idx";

-- DropIndex
DROP INDEX "ModerationAct_targetType_targetId_idx";

-- DropIndex
DROP INDEX "ModerationAct_createdAt_id_idx";

-- DropIndex
DROP INDEX "ModeratorNote_targetType_targetId_idx";

-- AlterTable
ALTER TABLE "Article" DROP COLUMN "commentCount";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "about" TEXT,
ADD COLUMN     "handle" TEXT,
ADD COLUMN     "premoderated" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Discussion" DROP COLUMN "commentCount";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "checks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "moderatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "quoteAfter" TEXT,
ADD COLUMN     "quoteBefore" TEXT,
ALTER COLUMN "depth" SET DATA TYPE SMALLINT;

-- AlterTable
ALTER TABLE "CommentRevision" ADD COLUMN     "html" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "Flag" ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT 'open',
ADD COLUMN     "settledAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ModerationAct" DROP COLUMN "actorAlias",
DROP COLUMN "targetId",
ADD COLUMN     "actor" TEXT NOT NULL,
ADD COLUMN     "detail" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "target" TEXT NOT NULL,
ALTER COLUMN "id" DROP DEFAULT,
ALTER COLUMN "createdAt" DROP DEFAULT;

-- CreateTable
CREATE TABLE "DiscussionTally" (
    "discussionId" INTEGER NOT NULL,
    "shard" SMALLINT NOT NULL,
    "published" INTEGER NOT NULL,

    CONSTRAINT "DiscussionTally_pkey" PRIMARY KEY ("discussionId","shard")
);

-- CreateTable
CREATE TABLE "DiscussionFollow" (
    "userId" UUID NOT NULL,
    "discussionId" INTEGER NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'follow',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DiscussionFollow_pkey" PRIMARY KEY ("userId","discussionId")
);

-- CreateTable
CREATE TABLE "HiddenPerson" (
    "userId" UUID NOT NULL,
    "hiddenId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HiddenPerson_pkey" PRIMARY KEY ("userId","hiddenId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" SERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "commentId" INTEGER,
    "actId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActKey" (
    "actId" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "ActKey_pkey" PRIMARY KEY ("actId")
);

-- CreateTable
CREATE TABLE "ActMemory" (
    "actId" INTEGER NOT NULL,
    "actorId" UUID,
    "personId" UUID,
    "commentId" INTEGER,
    "before" JSONB NOT NULL DEFAULT '{}',
    "undoneById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActMemory_pkey" PRIMARY KEY ("actId")
);

-- CreateTable
CREATE TABLE "Warning" (
    "id" SERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "actId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Warning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" SERIAL NOT NULL,
    "actId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" INTEGER,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WordRule" (
    "id" SERIAL NOT NULL,
    "phrase" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WordRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpamWord" (
    "word" TEXT NOT NULL,
    "spam" INTEGER NOT NULL DEFAULT 0,
    "ham" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SpamWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "QueueLook" (
    "commentId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QueueLook_pkey" PRIMARY KEY ("commentId")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "level" TEXT NOT NULL DEFAULT 'info',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DiscussionFollow_discussionId_mode_idx" ON "DiscussionFollow"("discussionId", "mode");

-- CreateIndex
CREATE INDEX "HiddenPerson_hiddenId_idx" ON "HiddenPerson"("hiddenId");

-- CreateIndex
CREATE INDEX "Notice_userId_id_idx" ON "Notice"("userId", "id" DESC);

-- CreateIndex
CREATE INDEX "Notice_commentId_idx" ON "Notice"("commentId");

-- CreateIndex
CREATE INDEX "ActMemory_actorId_actId_idx" ON "ActMemory"("actorId", "actId" DESC);

-- CreateIndex
CREATE INDEX "ActMemory_personId_actId_idx" ON "ActMemory"("personId", "actId" DESC);

-- CreateIndex
CREATE INDEX "ActMemory_commentId_actId_idx" ON "ActMemory"("commentId", "actId" DESC);

-- CreateIndex
CREATE INDEX "Warning_userId_id_idx" ON "Warning"("userId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_actId_key" ON "Appeal"("actId");

-- CreateIndex
CREATE INDEX "Appeal_status_id_idx" ON "Appeal"("status", "id");

-- CreateIndex
CREATE INDEX "Appeal_userId_idx" ON "Appeal"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "WordRule_folded_key" ON "WordRule"("folded");

-- CreateIndex
CREATE INDEX "Announcement_endedAt_until_idx" ON "Announcement"("endedAt", "until");

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE INDEX "Comment_status_id_idx" ON "Comment"("status", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_sendKey_key" ON "Comment"("authorId", "sendKey");

-- CreateIndex
CREATE INDEX "ModerationAct_targetType_target_id_idx" ON "ModerationAct"("targetType", "target", "id");

-- CreateIndex
CREATE INDEX "ModerationAct_actor_id_idx" ON "ModerationAct"("actor", "id");

-- CreateIndex
CREATE INDEX "ModerationAct_action_id_idx" ON "ModerationAct"("action", "id");

-- CreateIndex
CREATE INDEX "ModeratorNote_targetType_targetId_id_idx" ON "ModeratorNote"("targetType", "targetId", "id");

-- AddForeignKey
ALTER TABLE "DiscussionTally" ADD CONSTRAINT "DiscussionTally_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionFollow" ADD CONSTRAINT "DiscussionFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionFollow" ADD CONSTRAINT "DiscussionFollow_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "Discussion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenPerson" ADD CONSTRAINT "HiddenPerson_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenPerson" ADD CONSTRAINT "HiddenPerson_hiddenId_fkey" FOREIGN KEY ("hiddenId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActKey" ADD CONSTRAINT "ActKey_actId_fkey" FOREIGN KEY ("actId") REFERENCES "ModerationAct"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Warning" ADD CONSTRAINT "Warning_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---- What a schema cannot say ----------------------------------------------------------------

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_status_listed" CHECK ("status" IN ('published','delayed','held','rejected','removed','erased'));
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_outcome_listed" CHECK ("outcome" IN ('open','agreed','dismissed'));
ALTER TABLE "DiscussionFollow" ADD CONSTRAINT "DiscussionFollow_mode_listed" CHECK ("mode" IN ('follow','mute'));
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_status_listed" CHECK ("status" IN ('open','upheld','granted'));
ALTER TABLE "WordRule" ADD CONSTRAINT "WordRule_list_listed" CHECK ("list" IN ('banned','suspect'));
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_level_listed" CHECK ("level" IN ('info','warning'));
ALTER TABLE "User" ADD CONSTRAINT "User_handle_spelt" CHECK ("handle" ~ '^[a-z0-9](-?[a-z0-9]){1,29}$');

-- Wilson's lower bound (E. B. Wilson, 1927) of the share who vote up, at 80 % confidence (z = 1.2816); a flag counts against.
CREATE FUNCTION "comment_score"("up" integer, "flags" integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN up <= 0 THEN 0 ELSE
    (up / (up + flags)::float8 + 1.6424 / (2 * (up + flags))
      - 1.2816 * sqrt((up::float8 * flags / (up + flags) + 1.6424 / 4) / (up + flags) / (up + flags)))
    / (1 + 1.6424 / (up + flags)) END
$$;

ALTER TABLE "Comment" DROP COLUMN "score",
  ADD COLUMN "score" double precision NOT NULL GENERATED ALWAYS AS ("comment_score"("upvotes", "flagCount")) STORED,
  ADD COLUMN "visible" boolean NOT NULL GENERATED ALWAYS AS ("status" = 'published' OR "answerCount" > 0) STORED;

CREATE INDEX "Comment_threads_best" ON "Comment"("discussionId", "score" DESC, "id" DESC) WHERE "parentId" IS NULL AND "visible";
CREATE INDEX "Comment_threads_new" ON "Comment"("discussionId", "id" DESC) WHERE "parentId" IS NULL AND "visible";
CREATE INDEX "Comment_answers_best" ON "Comment"("parentId", "score" DESC, "id" DESC) WHERE "visible";
CREATE INDEX "Comment_answers_new" ON "Comment"("parentId", "id" DESC) WHERE "visible";
CREATE INDEX "Comment_published_lately" ON "Comment"("discussionId", "publishedAt" DESC, "id" DESC) WHERE "status" = 'published';
CREATE INDEX "Comment_published_of" ON "Comment"("authorId", "publishedAt" DESC, "id" DESC) WHERE "status" = 'published';
CREATE INDEX "Comment_due" ON "Comment"("publishAt") WHERE "status" = 'delayed';
CREATE INDEX "Comment_reported" ON "Comment"("flagCount" DESC, "id" DESC) WHERE "flagCount" > 0 AND "status" = 'published';
CREATE INDEX "Comment_unmoderated" ON "Comment"("id" DESC) WHERE "moderatedAt" IS NULL AND "status" = 'published';
CREATE INDEX "Notice_unread" ON "Notice"("userId") WHERE "readAt" IS NULL;
-- Nobody is told the same thing twice.
CREATE UNIQUE INDEX "Notice_once" ON "Notice"("userId", "kind", coalesce("commentId", 0), coalesce("actId", 0));
CREATE INDEX "Warning_unread" ON "Warning"("userId") WHERE "acknowledgedAt" IS NULL;

-- Counters follow their rows, whoever writes and in whatever order. So that writers wait for one another and never in a
-- circle, comments are locked from the newest to the oldest, which is upward in a branch, and after the rows they refer
-- to: small letters make these triggers run after those of the foreign keys, which are named RI_.
CREATE FUNCTION "count_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change integer := CASE WHEN TG_OP = 'DELETE' THEN -1 WHEN NEW."visible" THEN 1 ELSE -1 END;
BEGIN
  UPDATE "Comment" SET "answerCount" = "answerCount" + change WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."parentId" ELSE NEW."parentId" END;
  RETURN NULL;
END $$;
CREATE TRIGGER "count_answers_added" AFTER INSERT ON "Comment" FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL AND NEW."visible") EXECUTE FUNCTION "count_answers"();
CREATE TRIGGER "count_answers_changed" AFTER UPDATE ON "Comment" FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL AND OLD."visible" <> NEW."visible") EXECUTE FUNCTION "count_answers"();
CREATE TRIGGER "count_answers_deleted" AFTER DELETE ON "Comment" FOR EACH ROW WHEN (OLD."parentId" IS NOT NULL AND OLD."visible") EXECUTE FUNCTION "count_answers"();

CREATE FUNCTION "tally_comments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'published' THEN
    -- A discussion that goes takes its tallies along.
    INSERT INTO "DiscussionTally" AS t ("discussionId", "shard", "published") SELECT d."id", pg_backend_pid() % 16, -1 FROM "Discussion" d WHERE d."id" = OLD."discussionId"
      ON CONFLICT ("discussionId", "shard") DO UPDATE SET "published" = t."published" - 1;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."status" = 'published' THEN
    INSERT INTO "DiscussionTally" AS t ("discussionId", "shard", "published") VALUES (NEW."discussionId", pg_backend_pid() % 16, 1)
      ON CONFLICT ("discussionId", "shard") DO UPDATE SET "published" = t."published" + 1;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "tally_added" AFTER INSERT ON "Comment" FOR EACH ROW WHEN (NEW."status" = 'published') EXECUTE FUNCTION "tally_comments"();
CREATE TRIGGER "tally_changed" AFTER UPDATE ON "Comment" FOR EACH ROW
  WHEN ((OLD."status" = 'published') <> (NEW."status" = 'published') OR OLD."discussionId" <> NEW."discussionId") EXECUTE FUNCTION "tally_comments"();
CREATE TRIGGER "tally_deleted" AFTER DELETE ON "Comment" FOR EACH ROW WHEN (OLD."status" = 'published') EXECUTE FUNCTION "tally_comments"();

CREATE FUNCTION "count_votes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN UPDATE "Comment" SET "upvotes" = "upvotes" + 1 WHERE "id" = NEW."commentId";
  ELSE UPDATE "Comment" SET "upvotes" = "upvotes" - 1 WHERE "id" = OLD."commentId"; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "count_votes" AFTER INSERT OR DELETE ON "CommentVote" FOR EACH ROW EXECUTE FUNCTION "count_votes"();

CREATE FUNCTION "count_flags"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before integer := CASE WHEN TG_OP <> 'INSERT' AND OLD."outcome" <> 'dismissed' THEN 1 ELSE 0 END;
  after integer := CASE WHEN TG_OP <> 'DELETE' AND NEW."outcome" <> 'dismissed' THEN 1 ELSE 0 END;
BEGIN
  IF before <> after THEN
    UPDATE "Comment" SET "flagCount" = "flagCount" + after - before WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."commentId" ELSE NEW."commentId" END;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "count_flags" AFTER INSERT OR UPDATE OR DELETE ON "Flag" FOR EACH ROW EXECUTE FUNCTION "count_flags"();

-- Deleting a person touches every comment they wrote, voted for or flagged.
CREATE FUNCTION "lock_comments_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Comment" WHERE "id" IN (
    SELECT "commentId" FROM "CommentVote" WHERE "userId" = OLD."id" UNION SELECT "commentId" FROM "Flag" WHERE "userId" = OLD."id"
    UNION SELECT "id" FROM "Comment" WHERE "authorId" = OLD."id"
  ) ORDER BY "id" DESC FOR UPDATE;
  RETURN OLD;
END $$;
CREATE TRIGGER "lock_comments" BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION "lock_comments_of_person"();

-- The log is written once.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The moderation log is append-only: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "ModerationAct_append_only" BEFORE UPDATE OR DELETE ON "ModerationAct" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ModerationAct_no_truncate" BEFORE TRUNCATE ON "ModerationAct" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
