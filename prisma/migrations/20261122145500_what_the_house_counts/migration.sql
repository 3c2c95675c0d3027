-- What waits for a moderator, the oldest first.
CREATE INDEX "Flag_open" ON "Flag"("createdAt") WHERE "outcome" = 'open';
-- What housekeeping takes away.
CREATE INDEX "Notice_read" ON "Notice"("readAt") WHERE "readAt" IS NOT NULL;
-- Mails that failed are found by their outcome.
DROP INDEX "OutboxMail_failed";
