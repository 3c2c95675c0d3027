import { cachedRead } from "@/lib/cache/cached-read";
import { sharedCache } from "@/lib/cache/shared";
import { cacheTags } from "@/lib/cache-tags";
import { boundedConnections } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { jsonRowsOf } from "@/lib/db/rows";
import type { FacetSource, FacetTopic } from "../rules/facets";

/** A paper with more sources reads those of each search. */
const MOST_KEPT = 2_000;

const columns = Prisma.sql`"id", "slug", "name", "control", "country"`;
const byId = <One extends { id: number }>(rows: readonly One[]): ReadonlyMap<number, One> => new Map(rows.map((one) => [one.id, one]));

const keptSources = cachedRead("search-sources", async () => {
  const rows = await jsonRowsOf<FacetSource>(boundedConnections(), Prisma.sql`SELECT ${columns} FROM "Source" LIMIT ${MOST_KEPT + 1}`);
  return rows.length > MOST_KEPT ? null : byId(rows);
}, () => [cacheTags.sources]);

/** What facets say of sources: these at least. Where changes are heard of, those of a small paper are read once. */
export async function sourcesOf(ids: readonly number[]): Promise<ReadonlyMap<number, FacetSource>> {
  const kept = sharedCache().hears ? await keptSources() : null;
  return kept ?? byId(await jsonRowsOf<FacetSource>(boundedConnections(), Prisma.sql`SELECT ${columns} FROM "Source" WHERE "id" = ANY(${[...ids]}::int[])`));
}

/** What facets say of topics, of which no paper has many. */
export const namedTopics = cachedRead("search-topics", async () => byId(await jsonRowsOf<FacetTopic>(boundedConnections(), Prisma.sql`SELECT "id", "slug", "name" FROM "Topic"`)), () => [cacheTags.sections]);
