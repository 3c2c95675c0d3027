import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { columnsOf } from "@/lib/db/rows";
import { atLeast } from "../rules/compile";
import { all, lexemesOf, queryText, type Expression } from "../rules/expression";
import { ANY_MARK } from "../rules/marks";
import { betterFirst, PLACE_WEIGHTS, searchScore, wordWeight } from "../rules/rank";
import type { Candidate, Evidence } from "../types";
import type { Prepared } from "./prepare";
import { since } from "./prepare";
import { SMALL, walk, walkTogether, type Walked } from "./walk";

/** The newest matches among which results are ranked and counted; so many of those with the words in their titles come in from before. */
export const MOST_CANDIDATES = 2_000;
const MOST_TITLES = 500;
/** Candidates whose words are read to rank them; the others are ranked by what the index says of them. */
const MOST_READ = 150;
/** Fewer results than this are filled up with articles that have only some of the words. */
const FEW = 20;
const MOST_PARTIAL = 300;
const ENOUGH_PARTIAL = 60;
/** Words of which some are enough, at most, and the share of articles above which a word says nothing. */
const MOST_CHOSEN = 6;
const SAYS_NOTHING = 0.3;

/** `all`: has all that was asked for; `some`: only some of the words. The order of results is that of `score`. */
export type Ranked = { candidate: Candidate; part: "all" | "some"; score: number };

export type Candidates = {
  /** All that has everything asked for, newest first: the newest of all matches, then what the titles added. */
  found: readonly Candidate[];
  /** Whether these are all there are. */
  whole: boolean;
  /** Where the newest matches end, if they do not reach back to the first; and of titles alike. */
  oldest: { at: number; id: number } | null;
  oldestTitle: { at: number; id: number } | null;
};

/** Articles that have everything that a query asks for, as many as are ranked and counted. */
export async function findCandidates(prepared: Prepared): Promise<Candidates & { title: ReadonlySet<number>; main: ReadonlySet<number> }> {
  const { groups, titles, mains, archive } = prepared;
  const all = { asked: prepared.walkOf(groups), most: MOST_CANDIDATES };
  const best = [{ asked: prepared.walkOf(titles), most: MOST_TITLES }, { asked: prepared.walkOf(mains), most: MOST_READ }] as const;
  // Where there are many, which are the best of them is asked along with them if that costs no look more.
  const many = groups.length > 0 && archive.articles <= SMALL && all.asked.share * archive.articles > MOST_READ;
  const [newest, ...found] = await walkTogether(many ? [all, ...best] : [all], archive) as [Walked, ...Walked[]];
  const oldest = newest.end;
  // So few are all read.
  if (groups.length === 0 || newest.found.length <= MOST_READ) return { found: newest.found, whole: newest.whole, oldest, oldestTitle: null, title: new Set(), main: new Set() };
  const [inTitle, inMain] = (many ? found : await walkTogether([best[0], oldest ? { ...best[1], asked: since(best[1].asked, oldest.at) } : best[1]], archive)) as [Walked, Walked];
  const known = new Set(newest.found.map(({ id }) => id));
  return {
    found: [...newest.found, ...inTitle.found.filter(({ id }) => !known.has(id))],
    whole: newest.whole, oldest, oldestTitle: inTitle.end,
    title: new Set(inTitle.found.map(({ id }) => id)), main: new Set(inMain.found.map(({ id }) => id)),
  };
}

/**
 * Candidates in the order of their score, and, where they are few, articles after them that have only some of the words.
 * @param now in milliseconds: what is new is counted from then
 */
export async function rankCandidates(prepared: Prepared, candidates: Awaited<ReturnType<typeof findCandidates>>, now: number): Promise<Ranked[]> {
  if (prepared.groups.length === 0) return candidates.found.map((candidate) => ({ candidate, part: "all" as const, score: ABOVE }));
  const ranked = await rank(prepared, candidates.found, candidates, now, "all");
  if (!candidates.whole || ranked.length >= FEW) return ranked;
  const partial = await findPartial(prepared, new Set(candidates.found.map(({ id }) => id)));
  return [...ranked, ...(await rank(prepared, partial, candidates, now, "some"))];
}

/** What sets all that has everything before all that has not, whatever their scores. */
const ABOVE = 10;

async function rank(prepared: Prepared, found: readonly Candidate[], flags: { title: ReadonlySet<number>; main: ReadonlySet<number> }, now: number, part: Ranked["part"]): Promise<Ranked[]> {
  const weights = prepared.groups.map((group) => wordWeight(prepared.share(group)));
  const guessed = found.map((candidate): Evidence => ({ candidate, title: flags.title.has(candidate.id), main: flags.main.has(candidate.id), read: null }));
  const scored = (evidence: Evidence) => ({ evidence, candidate: evidence.candidate, score: searchScore(evidence, weights, now) });
  const order = guessed.map(scored).sort(betterFirst);
  const read = await readEvidence(prepared, order.slice(0, part === "all" ? MOST_READ : MOST_PARTIAL).map(({ candidate }) => candidate.id));
  return order
    .map(({ evidence }) => scored({ ...evidence, ...read.get(evidence.candidate.id) }))
    .map(({ candidate, score }) => ({ candidate, part, score: Math.round((score + (part === "all" ? ABOVE : 0)) * 1e6) / 1e6 }))
    .sort(betterFirst);
}

/** How strongly each word stands in these articles, how near together, and whether all of them stand in the title. */
async function readEvidence({ groups, titles }: Prepared, ids: readonly number[]): Promise<Map<number, Pick<Evidence, "title" | "read">>> {
  if (ids.length === 0) return new Map();
  const weights = Prisma.sql`${[...PLACE_WEIGHTS]}::float4[]`;
  const rank = (group: Expression, at: number) => Prisma.sql`array_agg(ts_rank(${weights}, "words", ${queryText(group)}::tsquery))::text AS ${Prisma.raw(`"word${at}"`)}`;
  // Of one word nothing is near.
  const density = groups.length === 1 ? Prisma.sql`NULL` : Prisma.sql`array_agg(ts_rank_cd(${weights}, "words", ${queryText(all(groups))}::tsquery))::text`;
  // Without a mark that all have, they are taken out of their place once; each function would do so again.
  const [found = {}] = await columnsOf<Record<string, number>>(boundedConnections(), Prisma.sql`
    SELECT array_agg("id")::text AS "id", ${Prisma.join(groups.map(rank))}, ${density} AS "density", array_agg(("words" @@ ${queryText(all(titles))}::tsquery)::int)::text AS "title"
    FROM (SELECT "articleId" AS "id", ts_delete("terms", ${ANY_MARK}) AS "words" FROM "SearchEntry" WHERE "articleId" = ANY(${[...ids]}::int[]) OFFSET 0) e`);
  // PostgreSQL divides by the number of words where one of several is enough.
  const words = groups.map((group, at) => ({ strengths: found[`word${at}`] ?? [], choices: "any" in group || "lexeme" in group ? lexemesOf(group).length : 1 }));
  return new Map((found.id ?? []).map((id, at) => [id, { title: found.title?.[at] === 1, read: { strengths: words.map(({ strengths, choices }) => (strengths[at] ?? 0) * choices), density: found.density?.[at] ?? 0 } }]));
}

/** Articles that have only some of the words: all but one at first, then fewer, until there are enough. */
async function findPartial(prepared: Prepared, known: ReadonlySet<number>): Promise<Candidate[]> {
  const { archive, groups } = prepared;
  const saying = groups.map((group) => ({ group, share: prepared.share(group) })).filter(({ share }) => share > 0).sort((a, b) => a.share - b.share);
  const rare = saying.filter(({ share }) => share <= SAYS_NOTHING);
  const chosen: Expression[] = (rare.length > 0 ? rare : saying).slice(0, MOST_CHOSEN).map(({ group }) => group);
  const partial = new Map<number, Candidate>();
  for (let count = Math.min(chosen.length, groups.length - 1); count > 0 && partial.size < ENOUGH_PARTIAL; count -= 1) {
    const { found } = await walk(prepared.walkOf([atLeast(count, chosen)]), archive, MOST_PARTIAL);
    for (const candidate of found) if (!known.has(candidate.id)) partial.set(candidate.id, candidate);
  }
  return [...partial.values()];
}
