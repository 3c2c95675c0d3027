-- What stood there was in the paper's first language.
ALTER TABLE "Announcement" ADD COLUMN "texts" JSONB NOT NULL DEFAULT '{}';
UPDATE "Announcement" SET "texts" = jsonb_build_object('en', "text");
ALTER TABLE "Announcement" DROP COLUMN "text", ALTER COLUMN "texts" DROP DEFAULT;

-- CreateTable
CREATE TABLE "Job" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "result" JSONB,
    "progress" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerTask" (
    "name" TEXT NOT NULL,
    "everySeconds" INTEGER NOT NULL,
    "lastRunAt" TIMESTAMPTZ(3) NOT NULL,
    "lastDurationMs" INTEGER NOT NULL,
    "nextRunAt" TIMESTAMPTZ(3) NOT NULL,
    "lastResult" JSONB,
    "lastError" TEXT,
    "failedAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkerTask_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "DayFigure" (
    "name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "DayFigure_pkey" PRIMARY KEY ("name","day")
);

-- CreateTable
CREATE TABLE "Logo" (
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Logo_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "Job_state_id_idx" ON "Job"("state", "id" DESC);

-- CreateIndex
CREATE INDEX "Job_kind_id_idx" ON "Job"("kind", "id" DESC);

-- CreateIndex
CREATE INDEX "Source_status_lastArticleAt_idx" ON "Source"("status", "lastArticleAt");

-- CreateIndex
CREATE INDEX "Article_firstSeenAt_idx" ON "Article"("firstSeenAt");

-- CreateIndex
CREATE INDEX "Comment_createdAt_idx" ON "Comment"("createdAt");

-- CreateIndex
CREATE INDEX "CommentVote_createdAt_idx" ON "CommentVote"("createdAt");

-- CreateIndex
CREATE INDEX "Flag_createdAt_idx" ON "Flag"("createdAt");

ALTER TABLE "Job" ADD CONSTRAINT "Job_state_listed" CHECK ("state" IN ('waiting','running','done','failed','cancelled'));
-- Asking twice for what is not done yet is asking once.
CREATE UNIQUE INDEX "Job_open" ON "Job"("kind", "key") WHERE "state" IN ('waiting','running');
-- What a worker takes next; its size is that of the queue, however many jobs were ever done.
CREATE INDEX "Job_waiting" ON "Job"("kind", "runAt", "id") WHERE "state" = 'waiting';
-- Whose worker may have died.
CREATE INDEX "Job_running" ON "Job"("leaseUntil") WHERE "state" = 'running';
-- What housekeeping takes away.
CREATE INDEX "Job_over" ON "Job"("state", "finishedAt") WHERE "state" IN ('done','failed','cancelled');

-- A job that waits wakes the workers by its kind; one that somebody cancelled tells whoever runs it by its number.
CREATE FUNCTION "notify_job"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('parallax_jobs', CASE NEW."state" WHEN 'waiting' THEN NEW."kind" ELSE NEW."id"::text END);
  RETURN NULL;
END $$;
CREATE TRIGGER "Job_notify" AFTER INSERT OR UPDATE OF "state" ON "Job"
  FOR EACH ROW WHEN (NEW."state" IN ('waiting','cancelled')) EXECUTE FUNCTION "notify_job"();

-- What the overview of the house counts as trouble; nearly nothing is in these.
CREATE INDEX "Feed_in_trouble" ON "Feed"("errorCount" DESC, "id") WHERE "errorCount" > 0;
CREATE INDEX "OutboxMail_failed" ON "OutboxMail"("id" DESC) WHERE "sentAt" IS NULL AND "lastError" IS NOT NULL;
