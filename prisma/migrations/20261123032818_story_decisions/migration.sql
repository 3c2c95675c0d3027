-- AlterTable
ALTER TABLE "Follow" ADD COLUMN     "fromId" INTEGER;

-- AlterTable
ALTER TABLE "DiscussionFollow" ADD COLUMN     "fromId" INTEGER;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "proposalId" INTEGER;

-- CreateTable
CREATE TABLE "StoryRuling" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "actId" INTEGER NOT NULL,
    "undoneById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryRuling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryRulingMember" (
    "rulingId" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "side" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "StoryRulingMember_pkey" PRIMARY KEY ("rulingId","articleId")
);

-- CreateTable
CREATE TABLE "StoryProposal" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "storyId" INTEGER,
    "articleId" INTEGER,
    "otherId" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "note" TEXT,
    "voices" INTEGER NOT NULL DEFAULT 0,
    "actId" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoryProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoryProposalVoice" (
    "proposalId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "why" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryProposalVoice_pkey" PRIMARY KEY ("proposalId","userId")
);

-- CreateIndex
CREATE INDEX "StoryRuling_actId_idx" ON "StoryRuling"("actId");

-- CreateIndex
CREATE INDEX "StoryRulingMember_articleId_idx" ON "StoryRulingMember"("articleId");

-- CreateIndex
CREATE INDEX "StoryProposal_state_voices_id_idx" ON "StoryProposal"("state", "voices", "id");

-- CreateIndex
CREATE INDEX "StoryProposal_voices_id_idx" ON "StoryProposal"("voices", "id");

-- CreateIndex
CREATE INDEX "StoryProposal_state_id_idx" ON "StoryProposal"("state", "id");

-- CreateIndex
CREATE INDEX "StoryProposal_storyId_idx" ON "StoryProposal"("storyId");

-- CreateIndex
CREATE INDEX "StoryProposal_articleId_idx" ON "StoryProposal"("articleId");

-- CreateIndex
CREATE INDEX "StoryProposal_otherId_idx" ON "StoryProposal"("otherId");

-- CreateIndex
CREATE INDEX "StoryProposalVoice_userId_createdAt_idx" ON "StoryProposalVoice"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_proposalId_idx" ON "Notice"("proposalId");

-- AddForeignKey
ALTER TABLE "StoryRulingMember" ADD CONSTRAINT "StoryRulingMember_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "StoryRuling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryRulingMember" ADD CONSTRAINT "StoryRulingMember_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryProposalVoice" ADD CONSTRAINT "StoryProposalVoice_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "StoryProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryProposalVoice" ADD CONSTRAINT "StoryProposalVoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "StoryProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "StoryRuling" ADD CONSTRAINT "StoryRuling_kind_listed" CHECK ("kind" IN ('together', 'apart'));
ALTER TABLE "StoryRulingMember" ADD CONSTRAINT "StoryRulingMember_side_listed" CHECK ("side" IN (0, 1));
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_kind_listed" CHECK ("kind" IN ('apart', 'move', 'merge'));
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_state_listed" CHECK ("state" IN ('open', 'accepted', 'declined', 'overtaken'));
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_decided" CHECK (("state" = 'open') = ("decidedAt" IS NULL) AND ("state" = 'declined') = ("reason" IS NOT NULL));
ALTER TABLE "StoryProposal" ADD CONSTRAINT "StoryProposal_complete" CHECK (("kind" = 'merge') = ("articleId" IS NULL) AND ("kind" = 'apart') = ("otherId" IS NULL) AND ("kind" = 'move' OR "storyId" IS NOT NULL));

-- What is the same is proposed once at a time.
CREATE UNIQUE INDEX "StoryProposal_open" ON "StoryProposal" ("key") WHERE "state" = 'open';

-- Voices are kept in number, also when an account goes; a proposal goes with the last of them.
CREATE FUNCTION "count_proposal_voices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "StoryProposal" SET "voices" = "voices" + 1 WHERE "id" = NEW."proposalId";
  ELSE
    UPDATE "StoryProposal" SET "voices" = "voices" - 1 WHERE "id" = OLD."proposalId";
    DELETE FROM "StoryProposal" WHERE "id" = OLD."proposalId" AND "voices" = 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "proposal_voices_counted" AFTER INSERT OR DELETE ON "StoryProposalVoice" FOR EACH ROW EXECUTE FUNCTION "count_proposal_voices"();
