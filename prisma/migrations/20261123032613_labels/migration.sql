-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "pastControls" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "policies" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "disputeId" INTEGER;

-- CreateTable
CREATE TABLE "SourceControl" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "control" TEXT NOT NULL,
    "country" TEXT,
    "owner" TEXT,
    "funding" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "from" DATE,
    "origin" TEXT NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SourceControl_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceReport" (
    "sourceId" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "articles" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SourceReport_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "LabelDispute" (
    "id" SERIAL NOT NULL,
    "label" TEXT NOT NULL,
    "articleId" INTEGER,
    "sourceId" INTEGER,
    "said" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "value" TEXT,
    "voices" INTEGER NOT NULL DEFAULT 0,
    "actId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LabelDispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisputeVoice" (
    "disputeId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DisputeVoice_pkey" PRIMARY KEY ("disputeId","userId")
);

-- CreateIndex
CREATE INDEX "SourceControl_sourceId_from_idx" ON "SourceControl"("sourceId", "from");

-- CreateIndex
CREATE INDEX "SourceReport_countedAt_idx" ON "SourceReport"("countedAt");

-- CreateIndex
CREATE INDEX "LabelDispute_state_id_idx" ON "LabelDispute"("state", "id");

-- CreateIndex
CREATE INDEX "LabelDispute_state_voices_id_idx" ON "LabelDispute"("state", "voices", "id");

-- CreateIndex
CREATE INDEX "LabelDispute_voices_id_idx" ON "LabelDispute"("voices", "id");

-- CreateIndex
CREATE INDEX "LabelDispute_articleId_id_idx" ON "LabelDispute"("articleId", "id");

-- CreateIndex
CREATE INDEX "LabelDispute_sourceId_id_idx" ON "LabelDispute"("sourceId", "id");

-- CreateIndex
CREATE INDEX "DisputeVoice_userId_createdAt_idx" ON "DisputeVoice"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_disputeId_idx" ON "Notice"("disputeId");

-- AddForeignKey
ALTER TABLE "SourceControl" ADD CONSTRAINT "SourceControl_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceReport" ADD CONSTRAINT "SourceReport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeVoice" ADD CONSTRAINT "DisputeVoice_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "LabelDispute"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisputeVoice" ADD CONSTRAINT "DisputeVoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "LabelDispute"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "SourceControl" ADD CONSTRAINT "SourceControl_control_listed" CHECK ("control" IN
  ('independent','state','public-service','party','company','wire','trade','community','unknown'));
ALTER TABLE "SourceControl" ADD CONSTRAINT "SourceControl_origin_listed" CHECK ("origin" IN ('rule','edition','admin'));
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_label_listed" CHECK ("label" IN ('kind','topic','control'));
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_state_listed" CHECK ("state" IN ('open','upheld','overruled','moot'));
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_of_one_thing" CHECK
  (CASE WHEN "label" = 'control' THEN "sourceId" IS NOT NULL AND "articleId" IS NULL ELSE "articleId" IS NOT NULL AND "sourceId" IS NULL END);
ALTER TABLE "LabelDispute" ADD CONSTRAINT "LabelDispute_decided" CHECK
  (("state" = 'open') = ("decidedAt" IS NULL) AND ("state" = 'overruled') = ("value" IS NOT NULL));

-- Of what holds, one thing is said of a source from a day on, and one from the beginning.
CREATE UNIQUE INDEX "SourceControl_holds" ON "SourceControl" ("sourceId", "from") NULLS NOT DISTINCT WHERE "replacedAt" IS NULL;

-- What was said of sources before is what holds from the beginning.
INSERT INTO "SourceControl" ("sourceId", "control", "country", "owner", "funding", "evidence", "origin", "saidAt")
SELECT s."id", s."control", s."country", s."owner", s."funding",
  CASE WHEN s."evidence" IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object('words', s."evidence", 'url', NULL)) END,
  CASE WHEN s."demo" THEN 'edition'
    WHEN EXISTS (SELECT 1 FROM "ModerationAct" m WHERE m."targetType" = 'source' AND m."target" = s."slug" AND m."action" IN ('add-source', 'change-source')) THEN 'admin'
    ELSE 'rule' END,
  s."changedAt"
FROM "Source" s WHERE s."control" <> 'unknown' OR s."owner" IS NOT NULL OR s."funding" IS NOT NULL OR s."country" IS NOT NULL;

-- Who controlled a source on the day of a moment (UTC): `present` and `past` are its columns control and pastControls.
CREATE FUNCTION "control_at"("present" text, "past" jsonb, "at" timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN "past" = '[]'::jsonb THEN "present" ELSE coalesce((
    SELECT e."period" ->> 'control' FROM jsonb_array_elements("past") WITH ORDINALITY AS e("period", "number")
    WHERE (e."period" ->> 'until')::date > ("at" AT TIME ZONE 'UTC')::date ORDER BY e."number" LIMIT 1), "present") END
$$;

-- Of one label one dispute is open at a time.
CREATE UNIQUE INDEX "LabelDispute_open_of_article" ON "LabelDispute" ("articleId", "label") WHERE "state" = 'open' AND "articleId" IS NOT NULL;
CREATE UNIQUE INDEX "LabelDispute_open_of_source" ON "LabelDispute" ("sourceId", "label") WHERE "state" = 'open' AND "sourceId" IS NOT NULL;

-- Voices are kept in number, also when an account goes; a dispute that nobody has decided goes with the last of them.
CREATE FUNCTION "count_dispute_voices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "LabelDispute" SET "voices" = "voices" + 1 WHERE "id" = NEW."disputeId";
  ELSE
    UPDATE "LabelDispute" SET "voices" = "voices" - 1 WHERE "id" = OLD."disputeId";
    DELETE FROM "LabelDispute" WHERE "id" = OLD."disputeId" AND "voices" = 0 AND "state" = 'open';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "dispute_voices_counted" AFTER INSERT OR DELETE ON "DisputeVoice" FOR EACH ROW EXECUTE FUNCTION "count_dispute_voices"();
