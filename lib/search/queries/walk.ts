import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { columnsOf } from "@/lib/db/rows";
import { all, any, lexeme, queryText, type Expression } from "../rules/expression";
import { dayOf, NO_MARK, rangeMarks } from "../rules/marks";
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
export const SMALL = 12_000;
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
  const wanted = wantedOf(asked, most);
  const { days, ends, bounded } = boundsOf(asked, archive);
  const matches: Match[] = [];
  let seen = 0;
  let next = 0;
  let until = ends.last;
  for (let looks = 1; ; looks += 1) {
    const share = Math.max(seen === 0 ? asked.share : Math.max(matches.length, 0.25) / seen, 1e-9);
    const last = looks === MOST_LOOKS ? days.length - 1 : reach(days, next, Math.max((wanted - matches.length) / share, seen * GROWTH), wanted / share);
    const whole = last >= days.length - 1;
    const first = whole ? ends.first : aligned(days[last]!.day, until);
    const [found = []] = await look([{ asked, span: whole && next === 0 && !bounded ? null : { first, last: until }, limit: wanted - matches.length }]);
    matches.push(...found);
    if (whole || matches.length >= wanted) return walked(matches, wanted);
    for (; days[next] && days[next]!.day >= first; next += 1) seen += days[next]!.articles;
    until = first - 1;
  }
}

/** Several walks at once: in a small archive each is one look at all of it, and all of them are one statement. */
export async function walkTogether(walks: readonly { asked: Walk; most: number }[], archive: Archive): Promise<Walked[]> {
  if (archive.articles > SMALL) return Promise.all(walks.map(({ asked, most }) => walk(asked, archive, most)));
  const found = await look(walks.map(({ asked, most }) => {
    const { ends, bounded } = boundsOf(asked, archive);
    return { asked, span: bounded ? ends : null, limit: wantedOf(asked, most) };
  }));
  return found.map((matches, at) => walked(matches, wantedOf(walks[at]!.asked, walks[at]!.most)));
}

const wantedOf = ({ check }: Walk, most: number): number => (check ? Math.min(most, MOST_CHECKED) : most);

/** The days that are looked through. What is known of them may be some seconds old: the first look goes on to the future, the last one to the beginning. */
function boundsOf({ from, to, after }: Walk, archive: Archive): { days: Archive["days"]; ends: { first: number; last: number }; bounded: boolean } {
  const newest = Math.min(to ?? Infinity, after ? dayOf(after.at) : Infinity);
  const days = archive.days.filter(({ day }) => day <= newest && (from === null || day >= from));
  const ends = { first: from ?? (days.at(-1)?.day ?? 0) - BEYOND, last: Number.isFinite(newest) ? newest : (days[0]?.day ?? 0) + BEYOND };
  return { days, ends, bounded: from !== null || newest !== Infinity };
}

function walked(matches: readonly Match[], wanted: number): Walked {
  const end = matches.at(-1)?.candidate;
  const stopped = matches.length >= wanted && end ? { at: end.at, id: end.id } : null;
  return { found: matches.flatMap(({ candidate, holds }) => (holds ? candidate : [])), whole: !stopped, end: stopped };
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
type Look = { asked: Walk; span: { first: number; last: number } | null; limit: number };
type Columns = Omit<Candidate, "topics"> & { topics: number[]; holds: number };

/** What each of these looks finds, newest first. */
async function look(looks: readonly Look[]): Promise<Match[][]> {
  const found = await columnsOf<Columns>(boundedConnections(), Prisma.join(looks.map(lookStatement), " UNION ALL "));
  return found.map(({ id, at, sourceId, length, holds, kind, lang, topics }) => id.map((id, n) => (
    { candidate: { id, at: at[n]!, sourceId: sourceId[n]!, kind: kind[n]!, lang: lang[n]!, topics: topics[n]!, length: length[n]! }, holds: holds[n] === 1 }
  )));
}

function lookStatement({ asked, span, limit }: Look): Prisma.Sql {
  // Days of which there is none, as before the first, have no mark.
  const days = span && rangeMarks(span.first, span.last);
  const within = days === null ? [] : [any((days.length === 0 ? [NO_MARK] : days).map(lexeme))];
  const text = queryText(all([asked.expression, ...within]));
  const after = asked.after ? Prisma.sql`AND ("sortAt", "articleId") < (${new Date(asked.after.at)}, ${asked.after.id})` : Prisma.empty;
  const sources = asked.sources ? Prisma.sql`AND "sourceId" = ANY(${[...asked.sources]}::int[])` : Prisma.empty;
  const printings = asked.firstPrintings ? Prisma.sql`AND NOT "reprint"` : Prisma.empty;
  const checked = asked.check ? Prisma.sql`"terms" @@ ${queryText(asked.check)}::tsquery` : Prisma.sql`true`;
  return Prisma.sql`
    SELECT array_agg("articleId")::text AS "id", array_agg((date_part('epoch', "sortAt") * 1000)::bigint)::text AS "at", array_agg("sourceId")::text AS "sourceId", array_agg("length")::text AS "length",
      array_agg((${checked})::int)::text AS "holds", json_agg("kind")::text AS "kind", json_agg("lang")::text AS "lang", json_agg("topics")::text AS "topics"
    FROM (SELECT * FROM "SearchEntry" WHERE "terms" @@ ${text}::tsquery ${after} ${sources} ${printings} ORDER BY "sortAt" DESC, "articleId" DESC LIMIT ${limit}) e`;
}
