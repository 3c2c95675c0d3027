import "server-only";
import { db, type Db } from "@/lib/db/client";
import { listVersion } from "../rules/version";
import type { RuleSet, SourceRule } from "../types";

const COLUMNS = { id: true, position: true, feedId: true, action: true, kind: true, field: true, test: true, value: true, caseSensitive: true, enabled: true, note: true } as const;

/** The rules of a source in their order. */
export async function rulesOf(tx: Db, sourceId: number): Promise<SourceRule[]> {
  const rows = await tx.sourceRule.findMany({ where: { sourceId }, select: COLUMNS, orderBy: [{ position: "asc" }, { id: "asc" }] });
  return rows.map(({ position: place, ...row }) => ({ ...row, place }) as SourceRule);
}

/** The rules of a source as admins see them, with its feeds; null where there is no such source. */
export async function sourceRules(slug: string): Promise<(RuleSet & { name: string; feeds: { id: number; name: string }[] }) | null> {
  const source = await db().source.findUnique({ where: { slug }, select: { id: true, name: true, feeds: { select: { id: true, title: true, url: true }, orderBy: { id: "asc" } } } });
  if (!source) return null;
  const rules = await rulesOf(db(), source.id);
  return { version: listVersion(rules), rules, name: source.name, feeds: source.feeds.map(({ id, title, url }) => ({ id, name: title ?? url })) };
}
