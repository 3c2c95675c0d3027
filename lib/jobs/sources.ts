import { cacheTags } from "@/lib/cache-tags";
import type { Control } from "@/lib/closed-lists";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { asciiSlug, sha256 } from "@/lib/ingest/identity";
import { editSource, ensureSource, findSource } from "@/lib/ingest/store/sources";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { knownOutlet } from "@/lib/sources/register";
import { publishSources } from "./publish-sources";
import { removeArticles } from "./remove-articles";

export type SourceWords = { control?: Control; country?: string; language?: string; owner?: string; homepage?: string; evidence?: string };

/** All sources by name, for the command line. */
export async function listAllSources() {
  return db().source.findMany({
    select: { slug: true, name: true, control: true, country: true, language: true, articleCount: true, demo: true, status: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** A source of this name with what is stated or publicly known of it; one that exists stays as it is. */
export async function addSource(name: string, words: SourceWords): Promise<{ slug: string; name: string; created: boolean }> {
  const known = knownOutlet(name);
  const slug = known?.slug ?? (asciiSlug(name) || `source-${sha256(name).slice(0, 8)}`);
  const found = await findSource(db(), slug, known?.name ?? name);
  if (found) return { slug: found.slug, name: found.name, created: false };
  const { control, country, language, owner, homepage, evidence } = words;
  const stored = await ensureSource(db(), {
    slug, name: known?.name ?? name,
    control: control ?? known?.control ?? "unknown",
    country: country ?? known?.country ?? null,
    language: language ?? known?.language ?? null,
    owner: owner ?? known?.owner ?? null,
    homepage: homepage ?? known?.homepage ?? null,
    evidence: evidence ?? (control ? "Stated by whoever runs this paper." : (known?.evidence ?? null)),
    funding: null, description: null, demo: false,
  });
  await db().cacheInvalidation.create({ data: { tags: [cacheTags.sources] } });
  return { slug: stored.slug, name: stored.name, created: true };
}

/**
 * Says something anew of a source, such as its name; its address stays, every page that shows it follows, and the log
 * names what was changed.
 * @returns whether anything changed
 * @throws AppError `not-found`, or `conflict` when another source has the name
 */
export async function changeSource(slug: string, words: SourceWords & { name?: string }): Promise<{ slug: string; name: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { name: true, control: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    const { name = source.name } = words;
    const namesake = await tx.source.findFirst({ where: { name: { equals: name, mode: "insensitive" }, slug: { not: slug } }, select: { slug: true } });
    if (namesake) throw new AppError("conflict", `The source ${namesake.slug} has this name. Two sources of one name could not be told apart.`);
    const evidence = words.evidence ?? (words.control ? "Stated by whoever runs this paper." : undefined);
    const said = Object.fromEntries(Object.entries({ ...words, evidence }).filter(([, value]) => value !== undefined));
    const edited = await editSource(tx, slug, said);
    await publishSources(tx, edited ? [edited] : []);
    if (edited) {
      const detail = { fields: Object.keys(said).sort(), ...(edited.controlChanged ? { from: source.control, to: words.control } : {}) };
      await record(tx, null, { action: "change-source", target: { type: "source", id: slug }, reason: "correction", detail });
    }
    return { slug, name, changed: edited !== null };
  });
}

/**
 * Removes a source, and its articles when that is asked for.
 * @throws AppError `not-found`, or `conflict` when it has articles and they were not meant
 */
export async function removeSource(slug: string, withArticles: boolean): Promise<{ name: string; articles: number }> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, name: true } });
    if (!source) throw new AppError("not-found", `There is no source ${slug}. \`sources list\` names them.`);
    const articles = await tx.article.count({ where: { sourceId: source.id } });
    if (articles > 0 && !withArticles) {
      throw new AppError("conflict", `${source.name} has ${articles} articles. Add --with-articles to remove them with it.`);
    }
    await removeArticles(tx, [source.id]);
    await record(tx, null, { action: "delete-source", target: { type: "source", id: slug }, reason: "organisation", detail: { articles } });
    return { name: source.name, articles };
  }, { timeout: 300_000 });
}
