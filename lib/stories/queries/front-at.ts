import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import type { ArticleCard } from "@/lib/articles/types";
import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { FORMULA, isSameFormula, orderFront, type FrontFormula, type Ordered } from "../rules/order";
import { readParts, withDifference, type Difference, type KeptFront, type KeptInput, type Parts } from "../rules/snapshot";
import type { FrontCandidate, FrontEntry, FrontPage, NamedTerm, StoryCard } from "../types";
import { hereOf } from "./front";

/**
 * The front page as it was `at` a time (ISO 8601): with the terms and constants of then, in the order that they give, and
 * under the headlines of then. What was hidden, deleted or taken apart since is left out; `left` counts it. `formula` has the
 * constants of then; `earlier` and `later` are the times of the snapshots beside it, `about` the slugs of all that it is about,
 * seen or not.
 */
export type FrontThen = FrontPage & { at: string; formula: FrontFormula; sameFormula: boolean; candidates: FrontCandidate[]; left: number; earlier: string | null; later: string | null; about: { articles: string[]; stories: string[] } };

/** The time of the snapshot that held at a time, or of the first where none did yet; null where there is none at all. */
export async function snapshotAt(time: Date): Promise<Date | null> {
  const held = await db().frontSnapshot.findFirst({ where: { at: { lte: time } }, orderBy: { at: "desc" }, select: { at: true } });
  return (held ?? (await db().frontSnapshot.findFirst({ orderBy: { at: "asc" }, select: { at: true } })))?.at ?? null;
}

/** The latest snapshots and the first one. */
export async function listSnapshots(most: number): Promise<{ latest: string[]; first: string | null }> {
  const [latest, first] = await Promise.all([
    db().frontSnapshot.findMany({ orderBy: { at: "desc" }, take: most, select: { at: true } }),
    db().frontSnapshot.findFirst({ orderBy: { at: "asc" }, select: { at: true } }),
  ]);
  return { latest: latest.map(({ at }) => at.toISOString()), first: first?.at.toISOString() ?? null };
}

/** The sources that terms are of, by number. */
async function sourcesIn(placed: readonly Ordered<KeptInput>[]): Promise<Map<number, NamedTerm["source"]>> {
  const ids = new Set(placed.flatMap(({ input }) => input.terms.flatMap(({ sourceId }) => sourceId ?? [])));
  const rows = await db().source.findMany({ where: { id: { in: [...ids] } }, select: { id: true, slug: true, name: true, control: true } });
  return new Map(rows.map(({ id, control, ...source }) => [id, { ...source, control: control as Control }]));
}

/** What was kept at exactly this time, put in order again by the constants of then; null where nothing was. */
export async function replay(at: Date): Promise<{ kept: KeptFront; formula: FrontFormula; placed: Ordered<KeptInput>[]; places: string[] } | null> {
  const row = await db().frontSnapshot.findUnique({ where: { at }, include: { base: { select: { parts: true } }, formula: { select: { constants: true } } } });
  if (!row) return null;
  const kept = readParts(withDifference(row.base.parts as Parts, row.delta as unknown as Difference));
  const formula = row.formula.constants as unknown as FrontFormula;
  return { kept, formula, placed: orderFront(kept.inputs, formula), places: row.places };
}

/** The front page of a snapshot; null where there is none of exactly this time. */
export async function getFrontAt(at: Date): Promise<FrontThen | null> {
  const found = await replay(at);
  if (!found) return null;
  const { kept, formula, placed } = found;
  const [rows, storyRows, names, earlier, later] = await Promise.all([
    wordsOfThen(kept), storiesOf(kept), sourcesIn(placed),
    db().frontSnapshot.findFirst({ where: { at: { lt: at } }, orderBy: { at: "desc" }, select: { at: true } }),
    db().frontSnapshot.findFirst({ where: { at: { gt: at } }, orderBy: { at: "asc" }, select: { at: true } }),
  ]);
  const [words, stories] = [visible(rows), visible(storyRows)];
  const cards = await cardsOfThen(kept, placed, words);
  const entries = placed.flatMap((one): FrontEntry[] => {
    const card = one.input.story ? storyOf(one.input, saidOf(one.input, stories, words), kept, cards) : cards.get(one.input.id);
    return card ? [{ ...card, here: hereOf(one, names, formula) }] : [];
  });
  const there = (ids: readonly number[]) => ids.flatMap((id) => cards.get(id) ?? []);
  const candidates = kept.inputs.flatMap((input): FrontCandidate[] => {
    const said = saidOf(input, stories, words);
    return said ? [{ ...input, slug: said.slug, title: said.title, lang: said.lang }] : [];
  });
  return {
    at: at.toISOString(), formula, sameFormula: isSameFormula(formula, FORMULA), left: placed.length - entries.length, earlier: earlier?.at.toISOString() ?? null, later: later?.at.toISOString() ?? null,
    entries, singles: there(kept.singles), sponsored: there(kept.sponsored), editionAt: kept.editionAt, candidates,
    about: { articles: rows.map(({ slug }) => slug), stories: storyRows.map(({ slug }) => slug) },
  };
}

type Said = { slug: string; title: string; standfirst: string | null; lang: string };
type ArticleRow = Said & { id: number; visible: boolean };
type StoryRow = ArticleRow & { merged: boolean };
type Words = ReadonlyMap<number, Said>;
type Stories = ReadonlyMap<number, StoryRow>;

const visible = <Row extends { id: number; visible: boolean }>(rows: readonly Row[]): Map<number, Row> => new Map(rows.filter((row) => row.visible).map((row) => [row.id, row]));

/** What the articles said then that it considered or showed. */
async function wordsOfThen({ inputs, faces, versions, singles, sponsored }: KeptFront): Promise<ArticleRow[]> {
  const ids = new Set([...shownIn(faces), ...inputs.flatMap(({ story, id, headlineId, standfirstId }) => (story ? [headlineId, standfirstId] : [id])), ...singles, ...sponsored]);
  return rowsAsJson<ArticleRow>(Prisma.sql`
    SELECT a."id", a."slug", a."lang", a."status" = 'visible' AS "visible", coalesce(r."title", a."title") AS "title", CASE WHEN r."id" IS NULL THEN a."standfirst" ELSE r."standfirst" END AS "standfirst"
    FROM unnest(${[...ids].flatMap((id) => id ?? [])}::int[]) k("id") JOIN "Article" a ON a."id" = k."id"
    LEFT JOIN unnest(${[...versions.keys()]}::int[], ${[...versions.values()]}::int[]) v("id", "changed") ON v."id" = a."id"
    LEFT JOIN "ArticleRevision" r ON r."articleId" = a."id" AND r."number" = coalesce(v."changed", 0) + 1`);
}

const shownIn = (faces: KeptFront["faces"]) => [...faces.values()].flatMap(({ articles }) => articles);

/** The cards that it showed, each under its headline of then. */
async function cardsOfThen({ faces, singles, sponsored }: KeptFront, placed: readonly Ordered<KeptInput>[], words: Words): Promise<Map<number, ArticleCard>> {
  const shown = new Set([...shownIn(faces), ...placed.flatMap(({ input: { story, id } }) => (story ? [] : [id])), ...singles, ...sponsored]);
  const cards = await cardsInOrder([...shown].filter((id) => words.has(id)));
  return new Map(cards.map((card) => [card.id, { ...card, title: words.get(card.id)?.title ?? card.title, standfirst: words.get(card.id)?.standfirst ?? null }]));
}

/** The stories that it considered; those can be seen that became part of one that can. */
async function storiesOf({ inputs }: KeptFront): Promise<StoryRow[]> {
  return rowsAsJson<StoryRow>(Prisma.sql`
    SELECT s."id", s."slug", s."title", s."standfirst", s."lang", s."status" = 'merged' AS "merged", (s."status" = 'visible' OR (s."status" = 'merged' AND m."status" IS NOT DISTINCT FROM 'visible')) AS "visible" FROM "Story" s LEFT JOIN "Story" m ON m."id" = s."mergedIntoId"
    WHERE s."id" = ANY(${inputs.flatMap(({ story, id }) => (story ? [id] : []))}::int[])`);
}

/**
 * Whose headline a story carried is known, so it stands under that one as it read then. Where its article is gone, it has
 * the headline of now; of a story that is part of another, there is none.
 */
function saidOf({ story, id, headlineId, standfirstId }: KeptInput, stories: Stories, words: Words): Said | null {
  if (!story) return words.get(id) ?? null;
  const row = stories.get(id);
  if (!row) return null;
  const { slug, title, standfirst, lang, merged } = row;
  const headline = headlineId === null ? undefined : words.get(headlineId);
  if (headline) return { slug, lang, title: headline.title, standfirst: standfirstId === null ? null : (words.get(standfirstId)?.standfirst ?? null) };
  return merged ? null : { slug, title, standfirst, lang };
}

function storyOf(input: KeptInput, said: Said | null, { faces }: KeptFront, cards: ReadonlyMap<number, ArticleCard>): StoryCard | null {
  const face = faces.get(input.id);
  const articles = face?.articles.flatMap((id) => cards.get(id) ?? []) ?? [];
  return said && face && articles.length > 0 ? { ...face, ...said, id: input.id, articles } : null;
}
