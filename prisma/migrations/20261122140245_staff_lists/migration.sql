-- Lists of staff sort and filter along an index each.
DROP INDEX "User_status_createdAt_idx";

ALTER TABLE "User" ADD COLUMN "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "User" u SET "lastSeenAt" = coalesce((SELECT max(s."lastSeenAt") FROM "Session" s WHERE s."userId" = u."id"), u."createdAt");

CREATE INDEX "User_lastSeenAt_id_idx" ON "User"("lastSeenAt" DESC, "id" DESC);
CREATE INDEX "User_status_createdAt_id_idx" ON "User"("status", "createdAt" DESC, "id" DESC);
CREATE INDEX "User_status_lastSeenAt_id_idx" ON "User"("status", "lastSeenAt" DESC, "id" DESC);
CREATE INDEX "User_role_createdAt_id_idx" ON "User"("role", "createdAt" DESC, "id" DESC);
CREATE INDEX "User_by_name" ON "User"(lower(coalesce("name", "email", '')), "id");
CREATE INDEX "User_status_by_name" ON "User"("status", lower(coalesce("name", "email", '')), "id");

CREATE INDEX "Invitation_expires_id_idx" ON "Invitation"("expires", "id");

CREATE INDEX "ModerationAct_targetType_id_idx" ON "ModerationAct"("targetType", "id");

ALTER TABLE "OutboxMail" ADD COLUMN "outcome" text NOT NULL GENERATED ALWAYS AS (
  CASE WHEN "sentAt" IS NOT NULL THEN 'sent' WHEN "nextTryAt" IS NOT NULL THEN 'waiting' WHEN "lastError" IS NOT NULL THEN 'failed' ELSE 'kept' END
) STORED;
CREATE INDEX "OutboxMail_outcome_createdAt_id_idx" ON "OutboxMail"("outcome", "createdAt" DESC, "id" DESC);
