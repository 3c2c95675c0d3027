-- AlterTable
ALTER TABLE "ArticleOrigin" ADD COLUMN     "categories" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "SourceRule" (
    "id" SERIAL NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "feedId" INTEGER,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "kind" TEXT,
    "field" TEXT NOT NULL,
    "test" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "caseSensitive" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DroppedEntry" (
    "feedId" INTEGER NOT NULL,
    "key" UUID NOT NULL,
    "hash" UUID NOT NULL,
    "rules" UUID NOT NULL,
    "ruleId" INTEGER,
    "said" JSONB,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "droppedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DroppedEntry_pkey" PRIMARY KEY ("feedId","key")
);

-- CreateIndex
CREATE INDEX "SourceRule_sourceId_position_idx" ON "SourceRule"("sourceId", "position");

-- CreateIndex
CREATE INDEX "SourceRule_feedId_idx" ON "SourceRule"("feedId");

-- AddForeignKey
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DroppedEntry" ADD CONSTRAINT "DroppedEntry_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "Feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- The closed lists, and what makes a rule one that can be judged.
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_action_listed" CHECK ("action" IN ('keep','drop','label'));
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_kind_listed" CHECK ("kind" IN
  ('report','analysis','opinion','editorial','interview','press-release','sponsored','wire-copy','live-blog','review','satire','correction'));
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_labels_have_a_kind" CHECK (("action" = 'label') = ("kind" IS NOT NULL));
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_field_listed" CHECK ("field" IN ('title','text','author','category','address','lang','any'));
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_test_listed" CHECK ("test" IN ('contains','word','equals','starts','matches'));
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_position_counts" CHECK ("position" >= 1);
ALTER TABLE "SourceRule" ADD CONSTRAINT "SourceRule_value_bounded" CHECK (length("value") BETWEEN 1 AND 500);

-- Of what was dropped the latest, on which rules can be tried.
CREATE INDEX "DroppedEntry_shown" ON "DroppedEntry" ("feedId", "droppedAt" DESC) WHERE "said" IS NOT NULL;
