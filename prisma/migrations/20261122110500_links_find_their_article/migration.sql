-- The one form of a link's address by which two are the same page, so that a link is known again when the paper brings its article.
ALTER TABLE "Bookmark" ADD COLUMN "address" TEXT;

-- Links that were kept before get it as far as text alone can say: tracking parameters stay in them.
UPDATE "Bookmark" SET "address" = regexp_replace(regexp_replace(regexp_replace("url", '^https?://(www\.)?', 'https://'), '#.*$', ''), '/+$', '')
  WHERE "articleId" IS NULL AND "removedAt" IS NULL AND "url" ~ '^https?://';

CREATE INDEX "Bookmark_address_idx" ON "Bookmark"("address") WHERE "articleId" IS NULL AND "removedAt" IS NULL;
