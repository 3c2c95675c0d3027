import { isDeepStrictEqual } from "node:util";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { storableJson } from "@/lib/ingest/store/json";
import { readWishes, strictest } from "@/lib/sources/rules/wishes";
import type { Wishes } from "@/lib/sources/types/wishes";
import { publishSources } from "../publish-sources";

/**
 * Brings what a source's publisher wishes up to what its file and its feeds say now: the strictest of all. Every page that
 * shows something of the source follows.
 * @returns whether anything is different
 */
export async function settleWishes(sourceId: number, now = new Date()): Promise<boolean> {
  return retrying(() => db().$transaction((tx) => settle(tx, sourceId, now)));
}

async function settle(tx: Db, sourceId: number, now: Date): Promise<boolean> {
  // Two feeds of one source that are read at once are settled one after the other.
  const [source] = await tx.$queryRaw<{ slug: string; wishes: unknown }[]>`SELECT "slug", "wishes" FROM "Source" WHERE "id" = ${sourceId} FOR NO KEY UPDATE`;
  if (!source) return false;
  const [file, feeds] = await Promise.all([
    tx.wishesFile.findUnique({ where: { sourceId }, select: { url: true, wishes: true } }),
    tx.feed.findMany({ where: { sourceId, state: { not: "gone" }, NOT: { wishes: { equals: {} } } }, orderBy: { id: "asc" }, take: 100, select: { url: true, wishes: true } }),
  ]);
  const before = readWishes(source.wishes);
  const after = strictest([
    ...(file ? [{ wishes: file.wishes as Wishes, from: "file" as const, url: file.url }] : []),
    ...feeds.map(({ url, wishes }) => ({ wishes: wishes as Wishes, from: "feed" as const, url: withoutSecrets(url) })),
  ], before, now.toISOString().slice(0, 10));
  if (isDeepStrictEqual(after, before)) return false;
  await tx.$executeRaw`UPDATE "Source" SET "wishes" = ${storableJson(after ?? {})}::jsonb WHERE "id" = ${sourceId}`;
  // Stories may have their standfirst from a source that opts out.
  await publishSources(tx, [{ id: sourceId, slug: source.slug, controlChanged: before?.optOut !== after?.optOut }]);
  return true;
}

/** A feed's address as pages may show it: what follows the question mark may be somebody's key. */
function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}
