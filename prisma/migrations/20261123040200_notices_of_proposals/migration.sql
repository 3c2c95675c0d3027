-- Nobody is told the same thing twice; one act may decide several of a reader's proposals.
DROP INDEX "Notice_once";
CREATE UNIQUE INDEX "Notice_once" ON "Notice"("userId", "kind", coalesce("commentId", 0), coalesce("actId", 0), coalesce("proposalId", 0));
