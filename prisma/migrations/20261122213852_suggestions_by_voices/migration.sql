-- CreateIndex
CREATE INDEX "Suggestion_voices_id_idx" ON "Suggestion"("voices", "id");

