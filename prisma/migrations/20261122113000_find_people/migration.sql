-- Admins find people by any part of a name or address. Trigrams come with PostgreSQL, and the owner of a database may
-- add them; where they are missing all the same, the search reads through everybody, as it did before.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "User_name_email_trigrams" ON "User" USING gin ("name" gin_trgm_ops, "email" gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
    RAISE NOTICE 'Without pg_trgm, finding people takes longer the more there are: %', SQLERRM;
END
$$;
