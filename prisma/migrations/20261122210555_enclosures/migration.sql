-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "enclosures" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "PlayMark" (
    "userId" UUID NOT NULL,
    "articleId" INTEGER NOT NULL,
    "file" SMALLINT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "duration" DOUBLE PRECISION,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "playedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlayMark_pkey" PRIMARY KEY ("userId","articleId","file")
);

-- CreateIndex
CREATE INDEX "PlayMark_articleId_idx" ON "PlayMark"("articleId");

-- AddForeignKey
ALTER TABLE "PlayMark" ADD CONSTRAINT "PlayMark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlayMark" ADD CONSTRAINT "PlayMark_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What a schema cannot say.
ALTER TABLE "Article" ADD CONSTRAINT "Article_enclosures_list" CHECK (jsonb_typeof("enclosures") = 'array');
ALTER TABLE "PlayMark" ADD CONSTRAINT "PlayMark_file_place" CHECK ("file" BETWEEN 0 AND 99);
ALTER TABLE "PlayMark" ADD CONSTRAINT "PlayMark_seconds_sane" CHECK ("seconds" BETWEEN 0 AND 1000000 AND "duration" BETWEEN 0 AND 1000000);

-- What a reader began and has not ended, last first.
CREATE INDEX "PlayMark_going_on" ON "PlayMark" ("userId", "playedAt" DESC, "articleId" DESC) WHERE NOT "done";
