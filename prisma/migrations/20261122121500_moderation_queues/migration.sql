-- What moderators let stand, the newest first.
CREATE INDEX "Comment_approved" ON "Comment"("id" DESC) WHERE "moderatedAt" IS NOT NULL AND "status" = 'published';
-- A moderator's own decisions that can be taken back.
CREATE INDEX "ActMemory_own_decisions" ON "ActMemory"("actorId", "actId" DESC) WHERE "commentId" IS NOT NULL AND "undoneById" IS NULL;
-- The words that say most for spam, and at its other end those that say most against it.
CREATE INDEX "SpamWord_telling" ON "SpamWord"((("spam" + 0.5) / ("spam" + "ham" + 1)) DESC) WHERE "word" <> '';
