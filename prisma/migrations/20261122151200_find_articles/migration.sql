-- CreateIndex
CREATE INDEX "Article_kind_id_idx" ON "Article"("kind", "id");

-- CreateIndex
CREATE INDEX "Article_sourceId_id_idx" ON "Article"("sourceId", "id");

-- What is rare among articles, in order of arrival.
CREATE INDEX "Article_hidden" ON "Article" ("id") WHERE "status" = 'hidden';
CREATE INDEX "Article_derived" ON "Article" ("id") WHERE "titleDerived";
CREATE INDEX "Article_corrected" ON "Article" ("id") WHERE "said" IS NOT NULL;

-- Admins find articles by any part of a title; see find_people for where trigrams are missing.
DO $$
BEGIN
  CREATE INDEX "Article_title_trigrams" ON "Article" USING gin ("title" gin_trgm_ops);
EXCEPTION
  WHEN undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, finding articles by their titles takes longer the more there are: %', SQLERRM;
END
$$;
