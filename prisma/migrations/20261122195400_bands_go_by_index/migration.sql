-- One signature at a time, so that its bands are found by their index: as one join it read through all of them, also for none.
CREATE OR REPLACE FUNCTION "remove_bands"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gone record;
BEGIN
  FOR gone IN SELECT "articleId", "hashes" FROM removed LOOP
    DELETE FROM "SignatureBand" WHERE "hash" = ANY(gone."hashes") AND "articleId" = gone."articleId";
  END LOOP;
  RETURN NULL;
END $$;
