import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { any, lexeme, type Expression } from "../rules/expression";
import { kindMark, langMark, sourceMark, topicMark } from "../rules/marks";
import { languageOf } from "../rules/stem";
import type { SearchFilter, SearchProblem, SearchQuery } from "../types";
import { withoutTrigrams } from "./trigrams";

/** Filters as the index and the rows answer them. */
export type Filters = {
  /** All of these. */
  expressions: Expression[];
  /** Where more sources are meant than one would name to the index: theirs alone. */
  sources: number[] | null;
  /** Whether it is asked for what certain sources published, where later printings count as well. */
  ofSources: boolean;
  /** What each mark's share of the archive is, as far as it is known. */
  articles: ReadonlyMap<string, number>;
  /** Filters that nothing answers to, and what is said of them. */
  unknown: SearchFilter[];
  problems: SearchProblem[];
};

/** Sources that are named to the index one by one. */
const MOST_MARKS = 60;
const MOST_SOURCES = 5_000;

type Found = { id: number; articles: number };

/** What the filters of a query stand for in this paper; those of one field are a choice, those of different fields all hold. */
export async function resolveFilters({ filters }: Pick<SearchQuery, "filters">): Promise<Filters> {
  const resolved: Filters = { expressions: [], sources: null, ofSources: filters.some(({ field, not }) => field === "source" && !not), articles: new Map(), unknown: [], problems: [] };
  const articles = new Map<string, number>();
  const choices = new Map<string, { marks: string[]; field: SearchFilter["field"]; not: boolean }>();
  for (const filter of filters) {
    const { marks, sources } = await marksOf(filter, articles);
    if (marks.length === 0 && !sources) {
      resolved.unknown.push(filter);
      resolved.problems.push({ what: "unknown", text: `${filter.field}:${filter.value}`, field: filter.field, known: await knownFor(filter) });
      continue;
    }
    if (sources && !filter.not) resolved.sources = resolved.sources ? resolved.sources.filter((id) => sources.includes(id)) : sources;
    if (marks.length === 0) continue;
    const key = `${filter.field}${filter.not ? "-" : ""}`;
    const choice = choices.get(key) ?? { marks: [], field: filter.field, not: filter.not };
    choice.marks.push(...marks);
    choices.set(key, choice);
  }
  for (const { marks, not } of choices.values()) {
    const expression = any([...new Set(marks)].map(lexeme));
    resolved.expressions.push(not ? { not: expression } : expression);
  }
  return { ...resolved, articles };
}

async function marksOf({ field, value }: SearchFilter, articles: Map<string, number>): Promise<{ marks: string[]; sources: number[] | null }> {
  if (field === "kind") return { marks: [kindMark(value)], sources: null };
  if (field === "lang") return { marks: [langMark(languageOf(value))], sources: null };
  const mark = field === "topic" ? topicMark : sourceMark;
  const found = field === "topic" ? await topics(value) : await sourcesWhere(field, value);
  for (const one of found) articles.set(mark(one.id), one.articles);
  if (found.length > MOST_MARKS) return { marks: [], sources: found.map(({ id }) => id) };
  return { marks: found.map(({ id }) => mark(id)), sources: null };
}

const rows = (select: Prisma.Sql) => jsonRowsOf<Found>(boundedConnections(), select);

const MOST_KNOWN = 6;

/** What a filter could have said that nothing answers to: all topics, the sources with the likeliest names, the countries and languages there are most of. */
async function knownFor({ field, value }: SearchFilter): Promise<string[]> {
  if (field === "topic") return (await jsonRowsOf<{ slug: string }>(boundedConnections(), Prisma.sql`SELECT "slug" FROM "Topic" ORDER BY "position"`)).map(({ slug }) => slug);
  if (field === "country") return (await jsonRowsOf<{ country: string }>(boundedConnections(), Prisma.sql`
    SELECT "country" FROM "Source" WHERE "country" IS NOT NULL GROUP BY 1 ORDER BY sum("articleCount") DESC LIMIT ${MOST_KNOWN}`)).map(({ country }) => country.toLowerCase());
  if (field !== "source") return [];
  return (await jsonRowsOf<{ slug: string }>(boundedConnections(), Prisma.sql`
    SELECT "slug" FROM "Source" WHERE "status" = 'active' AND similarity("name", ${value}) > 0.2 ORDER BY similarity("name", ${value}) DESC, "articleCount" DESC LIMIT ${MOST_KNOWN}`).catch(withoutTrigrams)).map(({ slug }) => slug);
}

function topics(value: string): Promise<Found[]> {
  return rows(Prisma.sql`SELECT "id", "articleCount" AS "articles" FROM "Topic" WHERE "slug" = lower(${value}) OR lower("name") = lower(${value})`);
}

async function sourcesWhere(field: "source" | "country" | "control", value: string): Promise<Found[]> {
  const most = Prisma.raw(String(MOST_SOURCES));
  if (field === "country") return rows(Prisma.sql`SELECT "id", "articleCount" AS "articles" FROM "Source" WHERE "country" = ${value} ORDER BY "articleCount" DESC LIMIT ${most}`);
  if (field === "control") return rows(Prisma.sql`SELECT "id", "articleCount" AS "articles" FROM "Source" WHERE "control" = ${value} ORDER BY "articleCount" DESC LIMIT ${most}`);
  const exact = await rows(Prisma.sql`SELECT "id", "articleCount" AS "articles" FROM "Source" WHERE "slug" = lower(${value}) OR lower("name") = lower(${value})`);
  if (exact.length > 0) return exact;
  const part = `%${value.replace(/[\\%_]/g, "\\$&")}%`;
  return rows(Prisma.sql`SELECT "id", "articleCount" AS "articles" FROM "Source" WHERE "name" ILIKE ${part} OR "homepage" ILIKE ${part} ORDER BY "articleCount" DESC LIMIT 20`);
}
