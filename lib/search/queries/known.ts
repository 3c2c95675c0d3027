import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { ANY_MARK, langMark } from "../rules/marks";
import { STEMMED_LANGUAGES } from "../rules/stem";

/** What is known of the archive as a whole: how many articles, of which days (newest first), and in which languages. */
export type Archive = { articles: number; days: readonly { day: number; articles: number }[]; languages: readonly string[] };

/** It guides how far back is looked first, no more, so it may be a little old. */
const KEPT_MS = 15_000;
/** A language in which fewer articles are is not stemmed for: of ten thousand, five. */
const LEAST_SHARE = 0.0005;
const MOST_LANGUAGES = 6;

const kept = new WeakMap<object, { at: number; archive: Promise<Archive> }>();

/** What is known of the archive, read at most every few seconds. */
export function archive(): Promise<Archive> {
  const pool = boundedConnections();
  const known = kept.get(pool);
  if (known && Date.now() - known.at < KEPT_MS) return known.archive;
  const reading = readArchive();
  kept.set(pool, { at: Date.now(), archive: reading });
  reading.catch(() => kept.delete(pool));
  return reading;
}

async function readArchive(): Promise<Archive> {
  const [days, terms] = await Promise.all([
    jsonRowsOf<{ day: number; articles: number }>(boundedConnections(), Prisma.sql`SELECT "day", "articles" FROM "SearchDay" ORDER BY "day" DESC`),
    frequencies([ANY_MARK, ...STEMMED_LANGUAGES.map(langMark)]),
  ]);
  const articles = days.reduce((sum, day) => sum + day.articles, 0);
  const languages = STEMMED_LANGUAGES
    .map((lang) => ({ lang, articles: terms.get(langMark(lang))?.articles ?? 0 }))
    .filter((one) => one.articles > articles * LEAST_SHARE)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, MOST_LANGUAGES)
    .map(({ lang }) => lang);
  return { articles, days, languages };
}

export type Frequency = { term: string; articles: number; titles: number };

/** How many articles have each of these words or marks; those that none has are left out. */
export async function frequencies(terms: readonly string[]): Promise<Map<string, Frequency>> {
  const rows = await jsonRowsOf<Frequency>(boundedConnections(), Prisma.sql`SELECT "term", "articles", "titles" FROM "SearchTerm" WHERE "term" = ANY(${[...terms]}::text[])`);
  return new Map(rows.map((row) => [row.term, row]));
}
