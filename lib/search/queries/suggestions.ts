import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { unitsOf } from "../rules/compile";
import { all, any } from "../rules/expression";
import { queryText, lexeme } from "../rules/expression";
import { fold } from "../rules/fold";
import { rangeMarks, titleMark } from "../rules/marks";
import type { SearchSuggestion } from "../types";
import { archive } from "./known";

const MOST = { stories: 4, sources: 3, topics: 2, words: 4 };
/** Letters of the word that is being typed before words and titles are looked through for it. */
const LEAST_LETTERS = 3;
/** Days of the archive in whose titles a beginning is looked for, counted from its end. */
const DAYS = 64;

/** What somebody may mean who has typed so much: words, stories of late, sources and topics. */
export async function suggestFor(text: string): Promise<SearchSuggestion[]> {
  const typed = text.trim().slice(0, 80);
  const last = /[\p{L}\p{N}]+$/u.exec(typed)?.[0] ?? "";
  if (typed.length < 2 || last === "") return [];
  const long = fold(last).length >= LEAST_LETTERS;
  const [words, stories, sources, topics] = await Promise.all([
    long ? wordsLike(fold(last)) : [], long ? storiesLike(typed.slice(0, -last.length), fold(last)) : [], sourcesLike(typed), topicsLike(typed),
  ]);
  const before = typed.slice(0, -last.length);
  return [
    ...words.map((shown): SearchSuggestion => ({ kind: "word", text: before + shown, slug: null })),
    ...stories.map((story): SearchSuggestion => ({ kind: "story", text: story.title, slug: story.slug })),
    ...sources.map((source): SearchSuggestion => ({ kind: "source", text: source.name, slug: source.slug })),
    ...topics.map((topic): SearchSuggestion => ({ kind: "topic", text: topic.name, slug: topic.slug })),
  ];
}

const most = (name: keyof typeof MOST) => Prisma.raw(String(MOST[name]));
const starts = (text: string) => `${text.replace(/[\\%_]/g, "\\$&")}%`;

async function wordsLike(start: string): Promise<string[]> {
  const rows = await jsonRowsOf<{ shown: string }>(boundedConnections(), Prisma.sql`
    SELECT lower("shown") AS "shown" FROM (SELECT * FROM "SearchTerm" WHERE "term" LIKE ${starts(start)} LIMIT 2000) t ORDER BY "titles" DESC, "articles" DESC, "term" LIMIT ${most("words")}`);
  return rows.map(({ shown }) => shown);
}

/** Stories of late with an article in whose title these words stand, the last of them as far as it is typed. */
async function storiesLike(before: string, last: string): Promise<{ slug: string; title: string }[]> {
  const { languages, days } = await archive();
  const newest = days[0]?.day;
  if (newest === undefined) return [];
  const words = unitsOf(before, languages).map(({ terms }) => any(terms.map((term) => lexeme(titleMark(term)))));
  const within = any(rangeMarks(newest - DAYS, newest + DAYS).map(lexeme));
  const text = `${queryText(all([...words, within]))} & ${queryText(lexeme(titleMark(last)))}:*`;
  return jsonRowsOf(boundedConnections(), Prisma.sql`
    SELECT s."slug", s."title" FROM (
      SELECT a."storyId", max(e."sortAt") AS "at" FROM (SELECT "articleId", "sortAt" FROM "SearchEntry" WHERE "terms" @@ ${text}::tsquery ORDER BY "sortAt" DESC LIMIT 60) e JOIN "Article" a ON a."id" = e."articleId" GROUP BY 1
    ) f JOIN "Story" s ON s."id" = f."storyId" WHERE s."status" = 'visible' AND s."articleCount" > 1 ORDER BY f."at" DESC LIMIT ${most("stories")}`);
}

function sourcesLike(typed: string): Promise<{ slug: string; name: string }[]> {
  return jsonRowsOf(boundedConnections(), Prisma.sql`
    SELECT "slug", "name" FROM "Source" WHERE "status" = 'active' AND ("name" ILIKE ${starts(typed)} OR "name" ILIKE ${`% ${starts(typed)}`}) ORDER BY "articleCount" DESC LIMIT ${most("sources")}`);
}

function topicsLike(typed: string): Promise<{ slug: string; name: string }[]> {
  return jsonRowsOf(boundedConnections(), Prisma.sql`SELECT "slug", "name" FROM "Topic" WHERE "name" ILIKE ${starts(typed)} OR "slug" ILIKE ${starts(typed)} ORDER BY "position" LIMIT ${most("topics")}`);
}
