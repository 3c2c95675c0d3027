import { Prisma } from "@/lib/db/generated/client";
import { boundedConnections } from "@/lib/db/client";
import { jsonRowsOf } from "@/lib/db/rows";
import { all, queryText } from "../rules/expression";
import { decodeSearchPlace, encodeSearchPlace, type SearchPlace } from "../rules/cursor";
import { asksForAnything, parseSearch } from "../rules/parse";
import type { Candidate, SearchForm, SearchSort } from "../types";
import { findCandidates, rankCandidates, type Candidates, type Ranked } from "./candidates";
import { prepare, type Prepared } from "./prepare";
import { walk } from "./walk";

/** What somebody asks: `text` as typed, `after` a place that an answer gave. */
export type SearchAsked = { text: string; sort: SearchSort; form: SearchForm; after: string | null; size: number };

/** `older`: of what comes after all that is ranked, by date. */
export type SearchHit = { id: number; part: Ranked["part"] | "older" };

/** A story, or an article that is in none (`storyId` null), with its best matches and how many there are. */
export type SearchGroup = { storyId: number | null; ids: number[]; count: number; part: Ranked["part"] };

export type SearchAnswer = {
  prepared: Prepared;
  candidates: Candidates;
  /** Of articles or stories, as was asked. */
  hits: SearchHit[];
  groups: SearchGroup[];
  next: string | null;
};

/** Articles of a story that are shown under it. */
const OF_A_STORY = 3;
/** Of what is older, more is read than is shown, for what stood among the ranked is left out. */
const OVER = 3;

/**
 * Searches the paper. The candidates are the newest matches and those with the words in their titles; what is older goes
 * on by date.
 * @returns null where nothing is asked for
 * @throws the database's error for a statement that takes too long
 */
export async function search(asked: SearchAsked): Promise<SearchAnswer | null> {
  const query = parseSearch(asked.text);
  if (!asksForAnything(query)) return null;
  const prepared = await prepare(query);
  const place = asked.after === null ? null : decodeSearchPlace(asked.after);
  const now = place?.now ?? Date.now();
  // Nothing may be left of it.
  const candidates = asksForAnything(prepared.query) ? await findCandidates(prepared) : NOTHING;
  const byTime = asked.sort === "date" || prepared.groups.length === 0;
  const answer = { prepared, candidates, hits: [], groups: [] };
  if (byTime && asked.form === "articles") return { ...answer, ...(await pageByTime(prepared, candidates, place, now, asked.size)) };
  const ranked = byTime ? byDate(candidates.found) : await rankCandidates(prepared, candidates, now);
  if (asked.form === "stories") return { ...answer, ...(await pageOfStories(ranked, place, now, asked.size)) };
  return { ...answer, ...(await pageByScore(prepared, candidates, ranked, place, now, asked.size)) };
}

const NOTHING: Awaited<ReturnType<typeof findCandidates>> = { found: [], whole: true, oldest: null, oldestTitle: null, title: new Set(), main: new Set() };

type Page = { hits: SearchHit[]; next: string | null };

const byDate = (found: readonly Candidate[]): Ranked[] =>
  [...found].sort((a, b) => b.at - a.at || b.id - a.id).map((candidate) => ({ candidate, part: "all", score: candidate.at / 1e6 }));

async function pageByTime(prepared: Prepared, candidates: Candidates, place: SearchPlace | null, now: number, size: number): Promise<Page> {
  const after = place?.by === "time" ? { at: place.at, id: place.id } : null;
  // What titles added stands among what is older.
  const newest = { found: candidates.oldest ? candidates.found.filter(({ at }) => at >= candidates.oldest!.at) : candidates.found, end: candidates.oldest };
  const { found, end } = after === null ? newest : await walk({ ...prepared.walkOf(prepared.groups), after }, prepared.archive, size + 1);
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : end;
  return { hits: page.map(({ id }) => ({ id, part: "all" as const })), next: last ? encodeSearchPlace({ by: "time", now, at: last.at, id: last.id }) : null };
}

async function pageByScore(prepared: Prepared, candidates: Candidates, ranked: readonly Ranked[], place: SearchPlace | null, now: number, size: number): Promise<Page> {
  if (place?.by === "time") return pageOfOlder(prepared, candidates, place, now, size);
  const rest = ranked.filter((one) => follows(one, place));
  const page = rest.slice(0, size);
  const hits = page.map(({ candidate, part }): SearchHit => ({ id: candidate.id, part }));
  const last = page.at(-1);
  if (last && rest.length > size) return { hits, next: encodeSearchPlace({ by: "score", now, score: last.score, id: last.candidate.id }) };
  if (!candidates.oldest || hits.length === size) return { hits, next: candidates.oldest ? encodeSearchPlace({ by: "time", now, ...candidates.oldest }) : null };
  const older = await pageOfOlder(prepared, candidates, candidates.oldest, now, size - hits.length);
  return { hits: [...hits, ...older.hits], next: older.next };
}

/** Whether it comes after a place in the order of scores. */
const follows = ({ score, candidate }: Ranked, place: SearchPlace | null): boolean =>
  place?.by !== "score" || score < place.score || (score === place.score && candidate.id < place.id);

/** What is older than the newest matches, by date, without what its title brought among the ranked before. */
async function pageOfOlder(prepared: Prepared, candidates: Candidates, after: { at: number; id: number }, now: number, size: number): Promise<Page> {
  const { found, end } = await walk({ ...prepared.walkOf(prepared.groups), after }, prepared.archive, size * OVER);
  const ranked = await titled(prepared, candidates, found);
  const left = found.filter(({ id }) => !ranked.has(id));
  const page = left.slice(0, size);
  const last = left.length > size ? page.at(-1) : end;
  return { hits: page.map(({ id }) => ({ id, part: "older" as const })), next: last ? encodeSearchPlace({ by: "time", now, at: last.at, id: last.id }) : null };
}

/** Which of these have all words in their titles and stood among the ranked for it. */
async function titled({ titles }: Prepared, { oldestTitle }: Candidates, found: readonly Candidate[]): Promise<Set<number>> {
  if (titles.length === 0 || found.length === 0) return new Set();
  const rows = await jsonRowsOf<{ id: number }>(boundedConnections(), Prisma.sql`
    SELECT "articleId" AS "id" FROM "SearchEntry" WHERE "articleId" = ANY(${found.map(({ id }) => id)}::int[]) AND "terms" @@ ${queryText(all(titles))}::tsquery`);
  const has = new Set(rows.map(({ id }) => id));
  return new Set(found.filter(({ id, at }) => has.has(id) && (!oldestTitle || at > oldestTitle.at || (at === oldestTitle.at && id >= oldestTitle.id))).map(({ id }) => id));
}

/** Candidates story by story, in the order of the best article of each. */
async function pageOfStories(ranked: readonly Ranked[], place: SearchPlace | null, now: number, size: number): Promise<{ groups: SearchGroup[]; next: string | null }> {
  const rows = await jsonRowsOf<{ id: number; storyId: number }>(boundedConnections(), Prisma.sql`
    SELECT a."id", a."storyId" FROM "Article" a JOIN "Story" s ON s."id" = a."storyId" AND s."status" = 'visible' AND s."articleCount" > 1
    WHERE a."id" = ANY(${ranked.map(({ candidate }) => candidate.id)}::int[])`);
  const storyOf = new Map(rows.map(({ id, storyId }) => [id, storyId]));
  const groups = new Map<number, SearchGroup & { best: Ranked }>();
  for (const one of ranked) {
    const storyId = storyOf.get(one.candidate.id) ?? null;
    const key = storyId ?? -one.candidate.id;
    const group = groups.get(key) ?? { storyId, ids: [], count: 0, part: one.part, best: one };
    group.count += 1;
    if (group.ids.length < OF_A_STORY) group.ids.push(one.candidate.id);
    groups.set(key, group);
  }
  const rest = [...groups.values()].filter(({ best }) => follows(best, place));
  const page = rest.slice(0, size);
  const last = page.at(-1)?.best;
  return {
    groups: page.map(({ storyId, ids, count, part }) => ({ storyId, ids, count, part })),
    next: last && rest.length > size ? encodeSearchPlace({ by: "score", now, score: last.score, id: last.candidate.id }) : null,
  };
}
