import type { OwnPaper } from "../authority/paper";
import { ask, each, type Sender } from "./senders";
import { ATTACKS } from "./strings";

/** Of so many attacks one goes through these fields: each has its families many times over. */
const EVERY = 6;
/** Pairs of articles that are made stories for it. */
const STORIES = 12;

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

/**
 * What people say of the paper's own judgements: why articles do not belong together, what
 * topics are called, what a source's control rests on, and what was wrong with an article.
 */
export async function judge(paper: OwnPaper, senders: readonly Sender[], { moderator, admin }: { moderator: Sender; admin: Sender }): Promise<void> {
  const { sql } = paper;
  const texts = ATTACKS.map(({ text }) => text).filter((_, at) => at % EVERY === 0);
  const articles = await sql<{ id: number; source: string }>(`SELECT a."id", s."slug" AS "source" FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" ORDER BY a."id" DESC LIMIT $1`, [2 * STORIES]);
  const ids = articles.map(({ id }) => id);
  // By an admin's word, so that the worker puts nobody elsewhere meanwhile.
  await sql(`INSERT INTO "Finding" ("articleId", "field", "value", "reason", "origin") SELECT unnest($1::int[]), 'story', 'none', $2, 'admin' ON CONFLICT DO NOTHING`, [ids, texts[0]]);
  for (let n = 0; n < STORIES; n += 1) {
    const two = ids.slice(2 * n, 2 * n + 2);
    await sql(
      `WITH made AS (INSERT INTO "Story" ("slug", "title", "standfirst", "articleCount", "sourceCount", "firstAt", "lastAt") SELECT $1, "title", "standfirst", 2, 2, now(), now() FROM "Article" WHERE "id" = $2 RETURNING "id")
       UPDATE "Article" SET "storyId" = made."id" FROM made WHERE "Article"."id" = ANY($3::int[])`,
      [`attacked-${n}`, two[0], two],
    );
  }
  await each(texts, async (text, at) => {
    const sender = senders[at * EVERY]!;
    const { id, source } = articles[at % articles.length]!;
    await ask(paper, sender, "POST", "/api/v1/proposals", { kind: "apart", article: id, reason: "other-event", why: text });
    if (at % 4 > 0) return;
    await ask(paper, admin, "POST", "/admin/topics/add", form({ name: text, words: text, filedUnder: text }));
    await ask(paper, admin, "POST", `/admin/sources/${encodeURIComponent(source)}/edit`, form({ control: "state", owner: text, funding: text, evidence: text, description: text }));
    await ask(paper, admin, "POST", `/admin/articles/${id}/correct`, form({ standfirst: text, "was.standfirst": "", note: text }));
  });
  const proposals = await sql<{ id: number }>(`SELECT "id" FROM "StoryProposal" ORDER BY "id"`);
  await each(proposals.slice(0, STORIES), ({ id }, at) => ask(paper, moderator, "POST", `/api/v1/moderation/proposals/${id}/decline`, { reason: "belongs", note: texts[at]!.slice(0, 400) }));
}
