-- An import asks of each address whether it is saved, also as what is left of an article that was taken out.
CREATE INDEX "Bookmark_link_url_idx" ON "Bookmark"("userId", "url") WHERE "articleId" IS NULL;
