import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { commentPolicy } from "@/lib/moderation/queries/policy";
import { judge, type Draft } from "@/lib/moderation/rules/checks";
import type { Outcome, Verdict } from "@/lib/moderation/types";
import { contentFacts } from "../queries/content";
import { factsOf } from "../queries/facts";
import { cleanText } from "../rules/clean-text";
import { linksIn, plainText, toHtml } from "../rules/markdown";
import { refusal } from "../rules/refusal";
import type { CommentBody } from "../schema";
import type { CommentStatus, Posted } from "../types";
import { ownHandle } from "./handle";
import { mentionedIn } from "./mentioned";
import { publishing } from "./now-public";

const STATUS: Readonly<Record<Exclude<Outcome, "refuse">, CommentStatus>> = { pass: "published", delay: "delayed", hold: "held", reject: "rejected" };

type Place = { discussionId: number; articleId: number; revision: number; parentId: number | null; depth: number };

/**
 * Comments on an article, or answers a comment under it. What the checks refuse is not kept; what they hold, delay or
 * reject is, and only its author and moderators see it. Sending the same `sendKey` again posts nothing more.
 * @returns null where there is no such article, or no such comment under it
 * @throws Said `invalid`, `conflict`, `forbidden` or `rate-limited`: why it was refused and what to do
 */
export async function postComment(actor: WriterActor, articleId: number, sent: CommentBody): Promise<Posted | null> {
  const markdown = cleanText(sent.text);
  const draft: Draft = { text: plainText(markdown), links: linksIn(markdown) };
  const [policy, handle, people, known] = await Promise.all([commentPolicy(), ownHandle(actor), mentionedIn(markdown), sentBefore(actor, sent.sendKey)]);
  if (known) return { ...known, handle };
  const place = await placeOf(articleId, sent.parent);
  if (!place) return null;
  const [facts, content] = await Promise.all([factsOf(actor.userId, place, { ...sent, markdown }, policy), contentFacts(draft.text, draft.links)]);
  const judged = judge(draft, { ...facts, ...content, now: Date.now(), policy });
  if (judged.outcome === "refuse") throw refusal(judged.verdicts.at(-1));
  const html = toHtml(markdown, new Set(people.keys()));
  const row = (await insert(actor, place, { ...sent, markdown, html, ...judged, status: STATUS[judged.outcome] }, [...people.values()]))
    // The same comment, sent by another tab a moment ago.
    ?? await sentBefore(actor, sent.sendKey);
  return row && { ...row, handle };
}

type Written = CommentBody & { markdown: string; html: string; status: CommentStatus; verdicts: Verdict[]; publishAt: string | null };

/** Stores a comment and what follows from it, in one statement, so that of very many none waits for another's. */
async function insert(actor: WriterActor, place: Place, sent: Written, mentioned: readonly string[]): Promise<Omit<Posted, "handle"> | null> {
  const { html, status, publishAt } = sent;
  const { quote = null, before = null, after = null } = sent.passage ?? {};
  const [row] = await db().$queryRaw<{ id: number }[]>`
    WITH stored AS (
      INSERT INTO "Comment" ("discussionId", "articleId", "articleRevision", "parentId", "depth", "authorId", "markdown", "html", "quote", "quoteBefore", "quoteAfter", "status", "checks", "publishAt", "publishedAt", "sendKey")
      VALUES (${place.discussionId}, ${place.articleId}, ${place.revision}, ${place.parentId}, ${place.depth}, ${actor.userId}::uuid, ${sent.markdown}, ${html},
        ${quote}, ${before}, ${after}, ${status}, ${JSON.stringify(sent.verdicts)}::jsonb, ${publishAt}::timestamptz, CASE WHEN ${status === "published"} THEN now() END, ${sent.sendKey})
      ON CONFLICT ("authorId", "sendKey") DO NOTHING RETURNING "id", "discussionId", "parentId", "authorId", "status"
    ), "public" AS (SELECT * FROM stored WHERE "status" = 'published'), ${publishing(mentioned)}
    SELECT "id" FROM stored`;
  return row ? { id: row.id, status, html, publishAt } : null;
}

/** Where a comment would stand; the discussion begins with its first comment. */
async function placeOf(articleId: number, parentId: number | null): Promise<Place | null> {
  const [place] = await db().$queryRaw<Place[]>`
    WITH article AS (SELECT "id", "revisionCount" FROM "Article" WHERE "id" = ${articleId} AND "status" = 'visible'),
    begun AS (INSERT INTO "Discussion" ("articleId") SELECT "id" FROM article WHERE NOT EXISTS (SELECT 1 FROM "Discussion" d WHERE d."articleId" = ${articleId})
      ON CONFLICT ("articleId") DO UPDATE SET "articleId" = EXCLUDED."articleId" RETURNING "id"),
    told AS (INSERT INTO "CacheInvalidation" ("tags") SELECT ARRAY[${cacheTags.discussionOf(articleId)}::text] FROM begun),
    discussion AS (SELECT "id" FROM begun UNION ALL SELECT d."id" FROM "Discussion" d WHERE d."articleId" = ${articleId} LIMIT 1)
    SELECT discussion."id" AS "discussionId", article."id" AS "articleId", article."revisionCount" AS "revision",
      p."id" AS "parentId", coalesce(p."depth" + 1, 0) AS "depth"
    FROM article, discussion LEFT JOIN "Comment" p ON p."id" = ${parentId} AND p."discussionId" = discussion."id" AND p."status" = 'published'`;
  return place && (parentId === null || place.parentId !== null) ? place : null;
}

async function sentBefore(actor: WriterActor, sendKey: string | null): Promise<Omit<Posted, "handle"> | null> {
  if (sendKey === null) return null;
  const row = await db().comment.findUnique({ where: { authorId_sendKey: { authorId: actor.userId, sendKey } }, select: { id: true, status: true, html: true, publishAt: true } });
  return row && { ...row, status: row.status as CommentStatus, publishAt: row.publishAt?.toISOString() ?? null };
}
