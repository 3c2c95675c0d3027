-- CreateIndex
CREATE INDEX "ModerationAct_createdAt_id_idx" ON "ModerationAct"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Job_kind_state_id_idx" ON "Job"("kind", "state", "id" DESC);
