import type { Pool } from "pg";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { ANY_MARK, langMark } from "../rules/marks";
import { STEMMED_LANGUAGES } from "../rules/stem";

/** What is known of the archive as a whole: how many articles, of which days (newest first), and in which languages. */
export type Archive = { articles: number; days: readonly { day: number; articles: number }[]; languages: readonly string[] };

/** They guide how far back is looked first, no more, so they may be a little old. */
const KEPT_MS = 15_000;
/** A language in which fewer articles are is not stemmed for: of ten thousand, five. */
const LEAST_SHARE = 0.0005;
const MOST_LANGUAGES = 6;

type Days = Archive["days"];
const kept = new WeakMap<object, { at: number; days: Promise<Days> }>();

/** What is known of the archive, kept until articles are indexed where changes are heard of. Its days are read at most every few seconds. */
export const archive = cachedRead("search-archive", readArchive, () => [cacheTags.search]);

async function readArchive(): Promise<Archive> {
  const [days, terms] = await Promise.all([daysOf(boundedConnections()), frequencies([ANY_MARK, ...STEMMED_LANGUAGES.map(langMark)])]);
  const articles = Math.max(terms.get(ANY_MARK)?.articles ?? 0, 1);
  const languages = STEMMED_LANGUAGES
    .map((lang) => ({ lang, articles: terms.get(langMark(lang))?.articles ?? 0 }))
    .filter((one) => one.articles > articles * LEAST_SHARE)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, MOST_LANGUAGES)
    .map(({ lang }) => lang);
  return { articles, days, languages };
}

function daysOf(pool: Pool): Promise<Days> {
  const known = kept.get(pool);
  if (known && Date.now() - known.at < KEPT_MS) return known.days;
  const days = jsonRowsOf<Days[number]>(pool, Prisma.sql`SELECT "day", "articles" FROM "SearchDay" ORDER BY "day" DESC`);
  kept.set(pool, { at: Date.now(), days });
  days.catch(() => kept.delete(pool));
  return days;
}

export type Frequency = { term: string; articles: number; titles: number };

/** How many articles have each of these words or marks; those that none has are left out. */
export async function frequencies(terms: readonly string[]): Promise<Map<string, Frequency>> {
  const rows = await jsonRowsOf<Frequency>(boundedConnections(), Prisma.sql`SELECT "term", "articles", "titles" FROM "SearchTerm" WHERE "term" = ANY(${[...terms]}::text[])`);
  return new Map(rows.map((row) => [row.term, row]));
}
