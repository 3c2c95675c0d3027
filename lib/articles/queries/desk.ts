import "server-only";
import { z } from "zod";
import type { Kind, Precision } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readSaid, type Said } from "@/lib/ingest/store/said";
import { CORRECTABLE, type Correctable, type DeskArticle, type DeskCorrection, type DeskLosses, type DeskPage } from "../types/desk";

/** Sightings that are shown; an article that stands in more documents says the latest. */
const MOST_SIGHTINGS = 20;

/** An article as admins see it, hidden or not; null where there is none. */
export async function deskArticle(id: number): Promise<DeskArticle | null> {
  const row = await db().article.findUnique({
    where: { id },
    include: {
      source: { select: { slug: true, name: true } },
      topics: { select: { topic: { select: { slug: true } } }, orderBy: { position: "asc" } },
      findings: { where: { OR: [{ origin: "admin" }, { field: { in: ["status", "reprint"] } }] }, orderBy: { id: "asc" } },
      reprintOf: { select: { id: true, title: true, source: { select: { name: true } } } },
      _count: { select: { reprints: true } },
      pageText: true,
      discussion: { select: { id: true, closedAt: true } },
      origins: { where: { importId: { not: null } }, select: { firstLine: true, lastLine: true, import: { select: { id: true, documentName: true } } }, orderBy: { id: "desc" }, take: MOST_SIGHTINGS },
    },
  });
  if (!row) return null;
  const { slug, title, titleDerived, standfirst, byline, dateline, sponsor, disclaimer, source, findings } = row;
  const hidden = row.status === "hidden" ? findings.findLast((finding) => finding.field === "status") : undefined;
  return {
    id, slug, title, titleDerived, standfirst, byline, dateline, sponsor, disclaimer, source,
    status: row.status === "hidden" ? "hidden" : "visible",
    hidden: hidden ? { by: hidden.origin === "admin" ? "admin" : "rule", reason: hidden.reason } : null,
    date: dateAsKnown(row.publishedAt, row.publishedPrecision as Precision),
    kind: row.kind as Kind,
    topics: row.topics.map((entry) => entry.topic.slug),
    language: row.lang,
    arrivedAt: row.firstSeenAt.toISOString(),
    revisions: row.revisionCount,
    corrections: correctionsIn(findings, readSaid(row.said)),
    discussion: row.discussion && { id: row.discussion.id, closed: row.discussion.closedAt !== null },
    apart: findings.some(({ field, origin }) => field === "reprint" && origin === "admin"),
    reprintOf: row.reprintOf && {
      id: row.reprintOf.id, title: row.reprintOf.title, source: row.reprintOf.source.name, reason: findings.find(({ field }) => field === "reprint")?.reason ?? null,
    },
    reprints: row._count.reprints,
    page: row.pageText && pageOf(row.pageText),
    documents: row.origins.flatMap(({ import: from, firstLine, lastLine }) => (from ? [{ importId: from.id, document: from.documentName, firstLine, lastLine }] : [])),
  };
}

function pageOf({ url, state, why, problem, attempts, nextTryAt, triedAt, report }: NonNullable<Prisma.ArticleGetPayload<{ include: { pageText: true } }>["pageText"]>): DeskPage {
  const letters = z.object({ pageLetters: z.int().nullable(), feedLetters: z.int() }).safeParse(report).data;
  return {
    url, why, problem, attempts, state: state as DeskPage["state"], next: nextTryAt?.toISOString() ?? null, last: triedAt?.toISOString() ?? null,
    pageLetters: letters?.pageLetters ?? null, feedLetters: letters?.feedLetters ?? null,
  };
}

const LENGTH: Record<Precision, number> = { minute: 16, day: 10, month: 7, year: 4, unknown: 0 };

function dateAsKnown(at: Date | null, precision: Precision): string | null {
  if (at === null || precision === "unknown") return null;
  return at.toISOString().slice(0, LENGTH[precision]) + (precision === "minute" ? "Z" : "");
}

function correctionsIn(findings: readonly { field: string; origin: string; reason: string; createdAt: Date }[], said: Said): DeskCorrection[] {
  return CORRECTABLE.flatMap((field) => {
    const found = findings.find((finding) => finding.field === field && finding.origin === "admin");
    return found ? [{ field, at: found.createdAt.toISOString(), note: found.reason, said: sourcesWord(said, field) }] : [];
  });
}

function sourcesWord(said: Said, field: Correctable): string | null {
  if (field === "topic") return said.topic?.join(", ") ?? null;
  const { publishedAt, publishedPrecision, title, lang, ...rest } = said[field] ?? {};
  if (field === "date") return typeof publishedAt === "string" ? dateAsKnown(new Date(publishedAt), publishedPrecision as Precision) : null;
  const value = ({ title, language: lang, ...rest } as Partial<Record<Correctable, unknown>>)[field];
  return typeof value === "string" ? value : null;
}

/** What deleting an article would take away. */
export async function deskLosses(id: number): Promise<DeskLosses> {
  const [comments, revisions, readers, saved] = await Promise.all([
    db().comment.count({ where: { discussion: { articleId: id } } }), db().articleRevision.count({ where: { articleId: id } }),
    db().readMark.count({ where: { articleId: id } }), db().bookmark.count({ where: { articleId: id, removedAt: null } }),
  ]);
  return { comments, revisions, readers, saved };
}
