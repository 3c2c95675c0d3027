import "server-only";
import type { z } from "zod";
import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import type { deskSourceSchema } from "../schema/desk";
import type { SourceStatus } from "../types";

export type DeskSource = z.output<typeof deskSourceSchema>;

/** A source as admins see it, listed or not; null where there is none. */
export async function deskSource(slug: string): Promise<DeskSource | null> {
  const row = await db().source.findUnique({ where: { slug } });
  if (!row) return null;
  const { name, control, country, language, owner, funding, description, homepage, evidence, status, demo, articleCount, lastArticleAt } = row;
  return {
    slug, name, country, language, owner, funding, description, homepage, evidence, demo, control: control as Control, status: status as SourceStatus,
    articles: articleCount, lastArticleAt: lastArticleAt?.toISOString() ?? null,
  };
}

/** The source that somebody names by its name or the last part of its address, or null. */
export async function sourceNamed(words: string): Promise<{ slug: string; name: string } | null> {
  const select = { slug: true, name: true } as const;
  return (await db().source.findUnique({ where: { slug: words.toLowerCase() }, select }))
    ?? db().source.findFirst({ where: { name: { equals: words, mode: "insensitive" } }, select, orderBy: { id: "asc" } });
}

/** A source's feed as its page says how it does. Times are ISO 8601. */
export type SourceFeed = { id: number; url: string; title: string | null; state: string; outcome: string | null; problem: string | null; added: number | null; entries: number; lastCheckedAt: string | null; nextCheckAt: string | null };

const MOST_FEEDS = 50;

/** The feeds of a source, the oldest first, at most fifty. */
export async function feedsOfSource(slug: string): Promise<SourceFeed[]> {
  const rows = await db().feed.findMany({
    where: { source: { slug } }, orderBy: { id: "asc" }, take: MOST_FEEDS,
    select: { id: true, url: true, title: true, ownTitle: true, state: true, lastOutcome: true, lastProblem: true, lastReport: true, lastCheckedAt: true, nextCheckAt: true, _count: { select: { entries: true } } },
  });
  return rows.map(({ id, url, title, ownTitle, state, lastOutcome, lastProblem, lastReport, lastCheckedAt, nextCheckAt, _count }) => ({
    id, url, title: ownTitle ?? title, state, outcome: lastOutcome, problem: lastProblem, entries: _count.entries,
    added: (lastReport as { added?: number } | null)?.added ?? null, lastCheckedAt: lastCheckedAt?.toISOString() ?? null, nextCheckAt: nextCheckAt?.toISOString() ?? null,
  }));
}
