import "server-only";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { applyRules, matchIn } from "../rules/apply";
import { compileRules, type CompiledRules } from "../rules/compile";
import { TRIED, type RuleEntry, type RuleValues, type SourceRule, type Trial, type TriedItem } from "../types";
import { storedEntries } from "./entries";

type Item = { entry: RuleEntry; at: Date; articleId: number | null; feedId: number | null };

/**
 * What rules would do to the last items of a source: articles as their source gives them, and entries that rules keep out
 * now, as far as it is remembered what they said. Nothing is changed by it.
 * @param given a whole list, in its order
 * @throws AppError `not-found`
 */
export async function tryRules(slug: string, given: readonly RuleValues[]): Promise<Trial> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true } });
  if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
  const rules = given.map((rule, at): SourceRule => ({ ...rule, id: at + 1, place: at + 1 }));
  const [articles, dropped] = await Promise.all([lastArticles(source.id), lastDropped(source.id)]);
  const items = [...articles, ...dropped].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, TRIED);
  const compiled = new Map<number | null, CompiledRules>();
  const tried = items.map((item) => {
    const ready = compiled.get(item.feedId) ?? compileRules(rules, item.feedId);
    compiled.set(item.feedId, ready);
    return triedItem(ready, item);
  });
  return {
    items: tried.length, drops: tried.filter(({ drops }) => drops).length, labels: tried.filter(({ drops, label }) => !drops && label !== null).length,
    stayedAway: tried.filter(({ articleId }) => articleId === null).length, tried,
  };
}

function triedItem(rules: CompiledRules, { entry, at, articleId, feedId }: Item): TriedItem {
  const { drops, by, label } = applyRules(rules, entry);
  const { title, address, author } = entry;
  return {
    title, address, author, at: at.toISOString(), articleId, feedId, drops, rule: by?.place ?? null, match: matchIn(rules, by, entry),
    label: label?.kind ? { kind: label.kind, rule: label.place, match: matchIn(rules, label, entry) } : null,
  };
}

async function lastArticles(sourceId: number): Promise<Item[]> {
  return (await storedEntries(sourceId, { take: TRIED })).map(({ id, entry, at, feedId }) => ({ entry, at, articleId: id, feedId }));
}

async function lastDropped(sourceId: number): Promise<Item[]> {
  const rows = await db().$queryRaw<{ said: RuleEntry; at: Date; feedId: number }[]>`
    SELECT d."said", d."droppedAt" AS "at", d."feedId" FROM "DroppedEntry" d JOIN "Feed" f ON f."id" = d."feedId"
    WHERE f."sourceId" = ${sourceId} AND d."said" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "FeedEntry" e WHERE e."feedId" = d."feedId" AND e."key" = d."key")
    ORDER BY d."droppedAt" DESC, d."key" LIMIT ${TRIED}`;
  return rows.map(({ said, at, feedId }) => ({ entry: said, at, articleId: null, feedId }));
}
