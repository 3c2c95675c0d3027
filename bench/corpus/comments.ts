import type { Client } from "pg";
import { toHtml } from "@/lib/comments/rules/markdown";
import { seededRandom, type Random } from "./random";
import { wordSource, type WordSource } from "./words";

/** `comments`: of the largest discussion; the first half of `people` have written them. */
export type CommentsShape = { articles: number; comments: number; people: number };

/** The large discussion belongs to the article with the first number, the small one to the second; those from `full` on fill one page each, those from `none` on have none. */
export const DISCUSSED = { large: 1, small: 2, full: 10, none: 40, each: 20 } as const;
const SMALL = 10;
const FULL = 400;
const VOTES_EACH = 3;
const PORTION = 1_000;

/** Fills a corpus with people and discussions, through the triggers that count. @returns seconds it took */
export async function loadComments(client: Client, { comments, people }: CommentsShape): Promise<number> {
  const start = performance.now();
  await client.query(`SET synchronous_commit = off`);
  await client.query(`TRUNCATE "User", "Discussion", "Comment", "Setting", "Session" RESTART IDENTITY CASCADE`);
  await client.query(`INSERT INTO "User" ("id", "name", "email", "emailVerified", "handle", "createdAt") SELECT md5('reader' || n)::uuid, 'Reader ' || n, 'reader' || n || '@bench.test', now(), 'reader-' || n, now() - interval '2 years' FROM generate_series(1, $1::int) n`, [people]);
  const sizes = new Map<number, number>([[DISCUSSED.large, comments], [DISCUSSED.small, SMALL]]);
  for (let at = 0; at < DISCUSSED.each; at += 1) sizes.set(DISCUSSED.full + at, FULL);
  const random = seededRandom(7);
  const words = wordSource(random);
  let first = 1;
  for (const [article, count] of sizes) {
    await client.query(`INSERT INTO "Discussion" ("id", "articleId") VALUES ($1, $1)`, [article]);
    await insertComments(client, tree(article, first, count, people, random, words));
    first += count;
  }
  await client.query(`SELECT setval(pg_get_serial_sequence('"Comment"', 'id'), $1), setval(pg_get_serial_sequence('"Discussion"', 'id'), 1000)`, [first]);
  await client.query(`INSERT INTO "CommentVote" ("userId", "commentId") SELECT md5('reader' || (1 + (c."id" * 31 + k * 17) % $1::int))::uuid, c."id" FROM "Comment" c CROSS JOIN generate_series(1, ${VOTES_EACH}) k WHERE c."id" % 4 <> 0 ON CONFLICT DO NOTHING`, [people]);
  // Whoever measures writes more in ten minutes than anybody would.
  await client.query(`INSERT INTO "Setting" ("key", "value") VALUES ('comment-policy', '{"perTenMinutes": 100000, "firstHeld": 0}')`);
  await client.query(`VACUUM ANALYZE`);
  await client.query(`RESET synchronous_commit`);
  return (performance.now() - start) / 1_000;
}

type Said = { id: number; discussion: number; parent: number | null; depth: number; author: number; text: string };

/** A quarter begin threads; the others answer somebody, sooner somebody of late. */
function tree(discussion: number, first: number, count: number, people: number, random: Random, words: WordSource): Said[] {
  const said: Said[] = [];
  for (let at = 0; at < count; at += 1) {
    const answered = at > 0 && random.next() < 0.75 ? said[Math.floor(at * Math.sqrt(random.next()))] : undefined;
    said.push({ id: first + at, discussion, parent: answered?.id ?? null, depth: answered ? answered.depth + 1 : 0, author: 1 + random.int(people / 2), text: remark(random, words) });
  }
  return said;
}

/** Ids of those who have not written anything yet, so that every comment is another's. */
export async function newcomers(client: Client, { people }: CommentsShape): Promise<string[]> {
  return (await client.query<{ id: string }>(`SELECT md5('reader' || n)::uuid AS "id" FROM generate_series($1::int / 2 + 1, $1) n`, [people])).rows.map((row) => row.id);
}

/** 15 to 120 words in one to three paragraphs. */
export function remark(random: Random, words: WordSource): string {
  const paragraphs = 1 + random.int(3);
  return Array.from({ length: paragraphs }, () => Array.from({ length: 15 + random.int(25) }, () => (random.next() < 0.4 ? words.glue() : words.common())).join(" ")).join("\n\n");
}

async function insertComments(client: Client, said: readonly Said[]): Promise<void> {
  for (let at = 0; at < said.length; at += PORTION) {
    const rows = said.slice(at, at + PORTION).map((one) => ({ ...one, html: toHtml(one.text, new Set()) }));
    await client.query(`
      INSERT INTO "Comment" ("id", "discussionId", "articleId", "parentId", "depth", "authorId", "markdown", "html", "createdAt", "publishedAt")
      SELECT r."id", r."discussion", r."discussion", r."parent", r."depth", md5('reader' || r."author")::uuid, r."text", r."html", t, t
      FROM jsonb_to_recordset($1::jsonb) AS r("id" int, "discussion" int, "parent" int, "depth" int, "author" int, "text" text, "html" text)
      CROSS JOIN LATERAL (SELECT now() - interval '30 days' + r."id" * interval '1 minute' AS t) at ORDER BY r."id"`, [JSON.stringify(rows)]);
  }
}
