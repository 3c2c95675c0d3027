import { isDeepStrictEqual } from "node:util";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { isPageOf } from "@/lib/ingest/entry-match";
import { sha256 } from "@/lib/ingest/identity";
import { storableJson } from "@/lib/ingest/store/json";
import { mergeStatements } from "@/lib/sources/rules/statements";
import type { Said, Statement } from "@/lib/sources/types/statements";

/** Sources whose pages said the same a while ago are not asked about again: most pages of a source say what the last one said. */
const KNOWN = 2_000;
const known = new Map<string, string>();

/**
 * Keeps what a source says of itself on a page that was fetched, with the page and the day, where it is a page of the
 * source's own site. What others say on theirs is none of its statements.
 * @param url where the page was found
 * @returns whether anything is different
 */
export async function keepStatements(slug: string, url: string, said: readonly Said[], now = new Date()): Promise<boolean> {
  if (said.length === 0) return false;
  const mark = sha256(`${now.toISOString().slice(0, 10)}\n${JSON.stringify(said)}`);
  if (known.get(slug) === mark) return false;
  const source = await db().source.findUnique({ where: { slug }, select: { id: true, homepage: true, demo: true, policies: true, feeds: { select: { url: true, siteUrl: true }, orderBy: { id: "asc" }, take: 20 } } });
  if (!source || source.demo || !sitesOf(source).some((site) => isPageOf(url, site))) return false;
  const before = source.policies as Statement[];
  const after = mergeStatements(before, said, { url, day: now.toISOString().slice(0, 10) });
  if (known.size >= KNOWN) known.clear();
  known.set(slug, mark);
  if (isDeepStrictEqual(after, before)) return false;
  await db().$transaction([
    db().$executeRaw`UPDATE "Source" SET "policies" = ${storableJson(after)}::jsonb WHERE "id" = ${source.id}`,
    db().cacheInvalidation.create({ data: { tags: [cacheTags.source(slug)] } }),
  ]);
  return true;
}

/** Where a source is at home: its home page, else the sites of its feeds, else where these are. */
export function sitesOf({ homepage, feeds }: { homepage: string | null; feeds: readonly { url: string; siteUrl: string | null }[] }): string[] {
  if (homepage !== null) return [homepage];
  return feeds.flatMap(({ url, siteUrl }) => siteUrl ?? (URL.canParse(url) ? `${new URL(url).origin}/` : []));
}
