import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { plainOf, termOf } from "../rules/words";
import { lettersMoved, meantWord } from "../rules/corrections";
import type { SearchItem, SearchQuery } from "../types";
import { frequencies } from "./known";
import { withoutTrigrams } from "./trigrams";

type Known = { term: string; shown: string; articles: number };

/** A query with words put right that no article has and that are nearly like one that some have; null where nothing can be. */
export async function correctedQuery(query: SearchQuery, languages: readonly string[]): Promise<SearchQuery | null> {
  const words = query.groups.flat().filter(({ phrase, text }) => !phrase && /^\p{L}{4,40}$/u.test(text));
  const spellings = new Map(words.map(({ text }) => [text, [...new Set(["und", ...languages].map((lang) => termOf(text, lang)))]]));
  const known = await frequencies([...spellings.values()].flat());
  const put = new Map<string, string>();
  for (const [text, terms] of spellings) {
    const meant = terms.some((term) => known.has(term)) ? null : await nearestWord(terms);
    if (meant) put.set(text, plainOf(meant.shown));
  }
  if (put.size === 0) return null;
  const right = (item: SearchItem): SearchItem => (item.phrase ? item : { ...item, text: put.get(item.text) ?? item.text });
  return { ...query, groups: query.groups.map((group) => group.map(right)) };
}

async function nearestWord(terms: readonly string[]): Promise<Known | null> {
  for (const term of terms) {
    const [similar, oneOff] = await Promise.all([similarWords(term), knownAmong(lettersMoved(term))]);
    const meant = meantWord(term, [...similar, ...oneOff]);
    if (meant) return meant;
  }
  return null;
}

/** In short words what changed places or came in twice leaves too little in common for the index of likeness. */
function knownAmong(terms: readonly string[]): Promise<Known[]> {
  return jsonRowsOf<Known>(boundedConnections(), Prisma.sql`SELECT "term", "shown", "articles" FROM "SearchTerm" WHERE "term" = ANY(${[...terms]}::text[]) AND "shown" <> ''`);
}

function similarWords(term: string): Promise<Known[]> {
  return jsonRowsOf<Known>(boundedConnections(), Prisma.sql`
    SELECT "term", "shown", "articles" FROM "SearchTerm" WHERE "term" % ${term} AND "shown" <> '' ORDER BY similarity("term", ${term}) DESC, "articles" DESC LIMIT 12`).catch(withoutTrigrams);
}
