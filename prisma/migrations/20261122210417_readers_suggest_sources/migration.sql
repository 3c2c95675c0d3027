-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "suggestionId" INTEGER;

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" SERIAL NOT NULL,
    "address" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "note" TEXT,
    "sourceId" INTEGER,
    "voices" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionVoice" (
    "suggestionId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "why" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuggestionVoice_pkey" PRIMARY KEY ("suggestionId","userId")
);

-- CreateIndex
CREATE INDEX "Suggestion_state_id_idx" ON "Suggestion"("state", "id");

-- CreateIndex
CREATE INDEX "Suggestion_state_voices_id_idx" ON "Suggestion"("state", "voices", "id");

-- CreateIndex
CREATE INDEX "Suggestion_sourceId_idx" ON "Suggestion"("sourceId");

-- CreateIndex
CREATE INDEX "SuggestionVoice_userId_createdAt_idx" ON "SuggestionVoice"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_suggestionId_idx" ON "Notice"("suggestionId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionVoice" ADD CONSTRAINT "SuggestionVoice_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionVoice" ADD CONSTRAINT "SuggestionVoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_state_listed" CHECK ("state" IN ('open', 'taken', 'declined'));
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_decided" CHECK (("state" = 'open') = ("decidedAt" IS NULL) AND ("state" = 'declined') = ("reason" IS NOT NULL));

-- Of one address one suggestion is open at a time.
CREATE UNIQUE INDEX "Suggestion_open" ON "Suggestion" ("key") WHERE "state" = 'open';

-- Voices are kept in number, also when an account goes; a suggestion goes with the last of them.
CREATE FUNCTION "count_voices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "Suggestion" SET "voices" = "voices" + 1 WHERE "id" = NEW."suggestionId";
  ELSE
    UPDATE "Suggestion" SET "voices" = "voices" - 1 WHERE "id" = OLD."suggestionId";
    DELETE FROM "Suggestion" WHERE "id" = OLD."suggestionId" AND "voices" = 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "voices_counted" AFTER INSERT OR DELETE ON "SuggestionVoice" FOR EACH ROW EXECUTE FUNCTION "count_voices"();
