import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { all, any, lexeme, queryText, type Expression } from "../rules/expression";
import { dayOf, rangeMarks } from "../rules/marks";
import type { Candidate } from "../types";
import type { Archive } from "./known";

/** What is looked for, newest first. */
export type Walk = {
  expression: Expression;
  /** The share of articles that it is guessed to find, 0 to 1. */
  share: number;
  /** What the index cannot tell, and is looked up in each match: the order of words in a phrase. */
  check: Expression | null;
  /** First and last day, inclusive, null for no bound. */
  from: number | null;
  to: number | null;
  /** Only what comes after this in the order, newest first. */
  after: Place | null;
  /** Where many sources are meant: theirs alone. */
  sources: readonly number[] | null;
  /** Whether later printings of a piece are left out. */
  firstPrintings: boolean;
};

/** `whole`: nothing older is left. `end`: otherwise, where it stopped looking. */
export type Walked = { found: Candidate[]; whole: boolean; end: Place | null };

type Place = { at: number; id: number };

/** Up to so many matches, or in so small an archive, one look at all of it costs no more than several. */
const AT_ONCE = 2.5;
const SMALL = 12_000;
/** How much more than is needed a look is to bring, by what is guessed. */
const MARGIN = 1.3;
/** Each look reaches so much farther than the one before at the least. */
const GROWTH = 3;
const MOST_LOOKS = 7;
/** Matches that are looked into for what the index cannot tell. */
const MOST_CHECKED = 1_000;
/** Days before the first and after the last that is known of. */
const BEYOND = 1_024;

/**
 * The newest articles that an expression finds. The archive is looked through from its end, so far at a time as by the
 * frequency of the words is enough: of a word that stands everywhere the last days, of a rare one everything at once. So what
 * it costs grows with the root of the archive at most. The guesses only say how far each look goes, never what is found.
 */
export async function walk(asked: Walk, archive: Archive, most: number): Promise<Walked> {
  const wanted = asked.check ? Math.min(most, MOST_CHECKED) : most;
  const newest = Math.min(asked.to ?? Infinity, asked.after ? dayOf(asked.after.at) : Infinity);
  const days = archive.days.filter(({ day }) => day <= newest && (asked.from === null || day >= asked.from));
  // What is known of days may be some seconds old: the first look goes on to the future, the last one to the beginning.
  const bounded = asked.from !== null || newest !== Infinity;
  const ends = { first: asked.from ?? (days.at(-1)?.day ?? 0) - BEYOND, last: Number.isFinite(newest) ? newest : (days[0]?.day ?? 0) + BEYOND };
  const matches: Match[] = [];
  let seen = 0;
  let next = 0;
  let until = ends.last;
  for (let looks = 1; ; looks += 1) {
    const share = Math.max(seen === 0 ? asked.share : Math.max(matches.length, 0.25) / seen, 1e-9);
    const last = looks === MOST_LOOKS ? days.length - 1 : reach(days, next, Math.max((wanted - matches.length) / share, seen * GROWTH), wanted / share);
    const whole = last >= days.length - 1;
    const first = whole ? ends.first : aligned(days[last]!.day, until);
    matches.push(...(await look(asked, whole && next === 0 && !bounded ? null : { first, last: until }, wanted - matches.length)));
    const end = matches.at(-1)?.candidate;
    const stopped = matches.length >= wanted && end ? { at: end.at, id: end.id } : null;
    if (whole || stopped) return { found: matches.flatMap(({ candidate, holds }) => (holds ? candidate : [])), whole: !stopped, end: stopped };
    for (; days[next] && days[next]!.day >= first; next += 1) seen += days[next]!.articles;
    until = first - 1;
  }
}

/** A look's first day put back to where a span of days begins, so that few marks name it: by a quarter of its length at most. */
function aligned(first: number, last: number): number {
  const span = [6, 3].find((each) => (1 << each) * 4 <= last - first) ?? 0;
  return first & ~((1 << span) - 1);
}

/** The place of the last day of a look that begins at `first` and is to hold so many articles. */
function reach(days: Archive["days"], first: number, articles: number, enough: number): number {
  let left = 0;
  for (let at = first; at < days.length; at += 1) left += days[at]!.articles;
  if (left <= SMALL || left <= articles * MARGIN || left <= enough * AT_ONCE) return days.length - 1;
  let sum = 0;
  for (let at = first; at < days.length; at += 1) {
    sum += days[at]!.articles;
    if (sum >= articles * MARGIN) return at;
  }
  return days.length - 1;
}

type Match = { candidate: Candidate; holds: boolean };

async function look(asked: Walk, span: { first: number; last: number } | null, limit: number): Promise<Match[]> {
  const within = span === null ? [] : [any(rangeMarks(span.first, span.last).map(lexeme))];
  const text = queryText(all([asked.expression, ...within]));
  const after = asked.after ? Prisma.sql`AND ("sortAt", "articleId") < (${new Date(asked.after.at)}, ${asked.after.id})` : Prisma.empty;
  const sources = asked.sources ? Prisma.sql`AND "sourceId" = ANY(${[...asked.sources]}::int[])` : Prisma.empty;
  const printings = asked.firstPrintings ? Prisma.sql`AND NOT "reprint"` : Prisma.empty;
  const holds = asked.check ? Prisma.sql`"terms" @@ ${queryText(asked.check)}::tsquery` : Prisma.sql`true`;
  const rows = await jsonRowsOf<{ row: [number, number, number, string, string, number[], number, boolean] }>(boundedConnections(), Prisma.sql`
    SELECT json_build_array("articleId", (extract(epoch FROM "sortAt") * 1000)::bigint, "sourceId", "kind", "lang", "topics", "length", ${holds}) AS "row" FROM (
      SELECT * FROM "SearchEntry" WHERE "terms" @@ ${text}::tsquery ${after} ${sources} ${printings} ORDER BY "sortAt" DESC, "articleId" DESC LIMIT ${limit}
    ) e`);
  return rows.map(({ row: [id, at, sourceId, kind, lang, topics, length, holds] }) => ({ candidate: { id, at, sourceId, kind, lang, topics, length }, holds }));
}
