import { randomUUID } from "node:crypto";
import type { Sql } from "./readers";

export type OwnArticle = { id: number; slug: string; title: string };

/**
 * An English article that no other journey touches: the words of one of the demo edition under a title of their own,
 * among the older ones, where neither the newest nor the oldest pages show it. It is no reprint of that one and stands in no story, by an admin's word.
 */
export async function ownArticle(sql: Sql): Promise<OwnArticle> {
  const mark = randomUUID();
  const [article] = await sql<OwnArticle>(
    `WITH model AS (SELECT a FROM "Article" a WHERE "status" = 'visible' AND "lang" = 'en' AND "titleDerived" = false ORDER BY "sortAt", "id" LIMIT 1 OFFSET 20),
     own AS (INSERT INTO "Article" SELECT other.* FROM model, jsonb_populate_record(model.a, jsonb_build_object(
       'id', nextval(pg_get_serial_sequence('"Article"', 'id')), 'slug', 'own-' || $1::text, 'identity', $1::text, 'contentHash', $1::text,
       'title', 'A piece of its own, ' || left($1::text, 8), 'storyId', NULL, 'reprintOfId', NULL, 'canonicalUrl', NULL)) other RETURNING "id", "slug", "title"),
     body AS (INSERT INTO "ArticleBody" ("articleId", "html", "text") SELECT own."id", b."html", b."text" FROM own, model JOIN "ArticleBody" b ON b."articleId" = (model.a)."id"),
     apart AS (INSERT INTO "Finding" ("articleId", "field", "value", "reason", "origin") SELECT "id", each, 'none', 'A journey has it for itself.', 'admin' FROM own, unnest(ARRAY['reprint', 'story']) each)
     SELECT * FROM own`,
    [mark],
  );
  return article!;
}

/** Several of them. */
export async function ownArticles(sql: Sql, count: number): Promise<OwnArticle[]> {
  const own = [];
  for (let n = 0; n < count; n += 1) own.push(await ownArticle(sql));
  return own;
}
