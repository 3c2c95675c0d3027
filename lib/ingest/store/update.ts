import { isDeepStrictEqual } from "node:util";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isSmallChange } from "../restless";
import { normaliseText } from "../words";
import { sortInstant } from "../instant";
import type { PreparedArticle } from "../types";
import { COLUMNS_OF_FIELD, contentColumns, isColumnField, type ContentColumns } from "./columns";
import { findingRows } from "./insert";
import { storableJson, storableText } from "./json";
import { readSaid, saidOf, type Said } from "./said";

export type Update = {
  /** Whether the source changed its text, so that the old one is kept as a revision; false when only our reading changed. */
  keepRevision: boolean;
  /** The story it belongs to now; undefined leaves it where it is. */
  story?: { id: number; reason: string };
  at: Date;
};

/** What an update touched, for the stories to be refreshed and the tags to be named. */
export type Updated = { slug: string; sourceSlug: string; topics: string[]; stories: number[]; revised: boolean };

/** Keeps others from writing an article until the transaction ends; false when it was deleted meanwhile. */
export async function lockArticle(tx: Db, articleId: number): Promise<boolean> {
  return (await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Article" WHERE "id" = ${articleId} FOR UPDATE`).length > 0;
}

/**
 * Brings a stored article, locked before, up to what its document says now. What an admin settled stays. Nothing is
 * written when nothing differs.
 * @returns what changed, or null when nothing did
 */
export async function updateArticle(tx: Db, articleId: number, article: PreparedArticle, update: Update): Promise<Updated | null> {
  const stored = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    include: {
      body: true,
      source: { select: { slug: true } },
      findings: { where: { origin: "admin" }, select: { field: true } },
      topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } },
    },
  });
  const settled = new Set(stored.findings.map((finding) => finding.field));
  const incoming = cleaned(contentColumns(article));
  const columns = unsettled(incoming, settled);
  const html = storableText(article.html);
  const text = storableText(article.text);
  const known = await knownTopics(tx, article.topics);
  const topics = settled.has("topic") ? null : known;
  const oldTopics = stored.topics.map((entry) => entry.topic.slug);
  const storyId = update.story === undefined || settled.has("story") ? stored.storyId : update.story.id;
  const said = saidOf(settled, incoming, {
    sortAt: sortInstant(incoming.publishedAt ?? article.neighbourAt, stored.firstSeenAt), topics: known.map((topic) => topic.slug),
  });
  if (!isDeepStrictEqual(said, readSaid(stored.said))) await keepSaid(tx, articleId, said);
  const same = Object.entries(columns).every(([name, value]) => sameValue(value, stored[name as keyof ContentColumns]));
  const sameTopics = topics === null || topics.map((topic) => topic.slug).join() === oldTopics.join();
  if (same && sameTopics && html === stored.body?.html && storyId === stored.storyId) return null;

  const title = columns.title ?? stored.title;
  const standfirst = columns.standfirst === undefined ? stored.standfirst : columns.standfirst;
  const words = (title: string, lead: string | null, body: string) => normaliseText(`${title}\n${lead ?? ""}\n${body}`);
  const [now, before] = [words(title, standfirst, text), words(stored.title, stored.standfirst, stored.body?.text ?? "")];
  const revised = update.keepRevision && now !== before && !(title === stored.title && isSmallChange(before, now) && (await isRestless(tx, articleId, update.at)));
  if (revised) await keepRevision(tx, stored, update.at);
  const sortAt = columns.publishedAt === undefined ? stored.sortAt : sortInstant(columns.publishedAt ?? article.neighbourAt, stored.firstSeenAt);
  await tx.article.update({
    where: { id: articleId },
    data: {
      ...columns, storyId, sortAt, changedAt: update.at, marks: article.marks.length === 0 ? Prisma.DbNull : (JSON.parse(storableJson(article.marks)) as Prisma.InputJsonArray),
      ...(revised && { revisionCount: { increment: 1 }, rewrittenAt: update.at, headlineChanges: { increment: normaliseText(title) === normaliseText(stored.title) ? 0 : 1 } }),
    },
  });
  await tx.articleBody.upsert({ where: { articleId }, create: { articleId, html, text }, update: { html, text } });
  await replaceFindings(tx, articleId, article, settled, update.story?.reason ?? null);
  const shown = stored.status === "visible";
  if (topics === null) await tx.articleTopic.updateMany({ where: { articleId }, data: { sortAt } });
  else await replaceTopics(tx, articleId, topics, { sortAt, status: stored.status });
  if (shown) await tx.$executeRaw`UPDATE "Source" SET "lastArticleAt" = GREATEST("lastArticleAt", ${sortAt}::timestamptz) WHERE "id" = ${stored.sourceId}`;
  return {
    slug: stored.slug,
    sourceSlug: stored.source.slug,
    topics: [...new Set([...oldTopics, ...(topics ?? []).map((topic) => topic.slug)])],
    stories: [...new Set([stored.storyId, storyId].filter((id) => id !== null))],
    revised,
  };
}

/** Small changes of one article that are kept within a day: the numbers of a long day's news, not what a source writes anew at each look. */
const KEPT_A_DAY = 12;
const DAY_MS = 86_400_000;

/** Whether so many versions of an article were kept within a day that small changes are no longer kept one by one. */
async function isRestless(tx: Db, articleId: number, at: Date): Promise<boolean> {
  return (await tx.articleRevision.count({ where: { articleId, replacedBy: "source", replacedAt: { gt: new Date(at.getTime() - DAY_MS) } } })) >= KEPT_A_DAY;
}

/** Keeps what the source says where an admin's word stands. */
export async function keepSaid(tx: Db, articleId: number, said: Said): Promise<void> {
  await tx.article.update({ where: { id: articleId }, data: { said: Object.keys(said).length === 0 ? Prisma.DbNull : (said as Prisma.InputJsonObject) } });
}

/** What a revision keeps of an article. */
type Revised = { id: number; revisionCount: number; title: string; standfirst: string | null; contentHash: string; body: { html: string; text: string } | null };

/** Keeps what an article said until now, and whose change replaces it; whoever calls it counts the revision. */
export async function keepRevision(tx: Db, { id, revisionCount, title, standfirst, contentHash, body }: Revised, replacedAt: Date, replacedBy: "source" | "paper" = "source"): Promise<void> {
  await tx.articleRevision.create({
    data: { articleId: id, number: revisionCount + 1, title, standfirst, contentHash, html: body?.html ?? "", text: body?.text ?? "", replacedAt, replacedBy },
  });
}

function cleaned(columns: ContentColumns): ContentColumns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name, typeof value === "string" ? storableText(value) : name === "enclosures" ? JSON.parse(storableJson(value)) : value]),
  ) as ContentColumns;
}

function unsettled(columns: ContentColumns, settled: ReadonlySet<string>): Partial<ContentColumns> {
  const kept: Partial<ContentColumns> = { ...columns };
  for (const field of settled) for (const name of isColumnField(field) ? COLUMNS_OF_FIELD[field] : []) delete kept[name];
  return kept;
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Those topics that there are, in the order given. */
export async function knownTopics(tx: Db, slugs: readonly string[]): Promise<{ id: number; slug: string }[]> {
  const rows = await tx.topic.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true, slug: true } });
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []);
}

/** Lists an article under these topics alone; the counters of all follow. */
export async function replaceTopics(tx: Db, articleId: number, topics: { id: number }[], place: { sortAt: Date; status: string }): Promise<void> {
  const weight = place.status === "visible" ? 1 : 0;
  await tx.$executeRaw`
    WITH old AS (DELETE FROM "ArticleTopic" WHERE "articleId" = ${articleId} RETURNING "topicId")
    UPDATE "Topic" SET "articleCount" = "articleCount" - ${weight} WHERE "id" IN (SELECT "topicId" FROM old)`;
  await tx.articleTopic.createMany({ data: topics.map((topic, position) => ({ articleId, topicId: topic.id, position, ...place })) });
  await tx.topic.updateMany({ where: { id: { in: topics.map((topic) => topic.id) } }, data: { articleCount: { increment: weight } } });
}

/** What rules and the source say is brought up to date, also where an admin's finding stands above it; a story's only with its place. */
async function replaceFindings(tx: Db, articleId: number, article: PreparedArticle, settled: ReadonlySet<string>, storyReason: string | null): Promise<void> {
  const rows = findingRows(article, { storyReason }).filter((finding) => finding.field !== "story" || !settled.has("story"));
  const fields = [...new Set(["topic", ...rows.map((finding) => finding.field)])];
  const known = new Set((await knownTopics(tx, article.topics)).map((topic) => topic.slug));
  await tx.finding.deleteMany({ where: { articleId, field: { in: fields }, origin: { not: "admin" } } });
  await tx.finding.createMany({
    data: rows
      .filter((finding) => finding.field !== "topic" || known.has(finding.value))
      .map(({ evidence, ...finding }) => ({
        ...finding, value: storableText(finding.value), reason: storableText(finding.reason), articleId,
        ...(evidence ? { evidence: JSON.parse(storableJson(evidence)) as Prisma.InputJsonArray } : {}),
      })),
  });
}
