import type { ReprintGroups } from "@/lib/articles/rules/reprints";
import { db, type Db } from "@/lib/db/client";
import { storableText } from "@/lib/ingest/store/json";
import type { Likeness, Signature } from "@/lib/understand/near-duplicates";
import { publish } from "../publish";

/** Two articles that are one piece, and how much of the shorter one stands in the other. */
export type Pair = Likeness & { id: number; other: number };

/** Days for which an article is compared with what arrives after it. */
const KEPT_DAYS = 30;
const FORGOTTEN_AT_ONCE = 1_000;
/** Pages of one group that are made anew when something joins it; others follow when they are next made. */
const MOST_TOLD = 400;

/** Keeps the signatures of articles. Returns those whose signature is another one than before. */
export async function sign(tx: Db, articles: readonly { id: number; hashes: readonly number[]; signature: Signature }[]): Promise<Set<number>> {
  const renewed = articles.filter(({ hashes, signature }) => hashes.join() !== signature.hashes.join());
  const outdated = renewed.filter(({ hashes }) => hashes.length > 0).map(({ id }) => id);
  if (outdated.length > 0) await tx.articleSignature.deleteMany({ where: { articleId: { in: outdated } } });
  const kept = renewed.filter(({ signature }) => signature.hashes.length > 0);
  if (kept.length > 0) await tx.articleSignature.createMany({ data: kept.map(({ id, signature: { runs, hashes } }) => ({ articleId: id, runs, hashes: [...hashes] })) });
  return new Set(renewed.map(({ id }) => id));
}

/** Takes away signatures that are too old to be compared with. */
export async function forgetOldSignatures(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM "ArticleSignature" WHERE "articleId" IN (
      SELECT "articleId" FROM "ArticleSignature" WHERE "signedAt" < now() - make_interval(days => ${KEPT_DAYS}::int) ORDER BY "signedAt" LIMIT ${FORGOTTEN_AT_ONCE})`;
}

/** Writes where each article points to now, why, and which pages show something else. Returns how many changed. */
export async function settle(tx: Db, groups: ReprintGroups, pairs: readonly Pair[]): Promise<number> {
  const changes = groups.changes();
  if (changes.length === 0) return 0;
  await tx.$executeRaw`
    UPDATE "Article" a SET "reprintOfId" = c."to" FROM unnest(${changes.map(({ id }) => id)}::int[], ${changes.map(({ reprintOf }) => reprintOf)}::int[]) AS c("id", "to")
    WHERE a."id" = c."id"`;
  const told = [...new Set(changes.flatMap(({ id, from }) => [...groups.groupOf(id), ...(from === null ? [] : groups.groupOf(from))]))];
  const names = await tx.article.findMany({
    where: { id: { in: told } }, take: MOST_TOLD, orderBy: { id: "desc" },
    select: { id: true, slug: true, title: true, source: { select: { slug: true, name: true } }, story: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } } },
  });
  await explain(tx, changes, pairs, new Map(names.map((name) => [name.id, name])));
  await publish(tx, {
    articles: names.map(({ slug }) => slug), sources: names.map(({ source }) => source.slug),
    topics: names.flatMap(({ topics }) => topics.map(({ topic }) => topic.slug)), stories: names.flatMap(({ story }) => story?.slug ?? []),
  });
  return changes.length;
}

type Changes = ReturnType<ReprintGroups["changes"]>;
type Named = { title: string; source: { name: string } };

/** The reason for each link. Where only the earliest is another one, what was said of the words still holds. */
async function explain(tx: Db, changes: Changes, pairs: readonly Pair[], names: ReadonlyMap<number, Named>): Promise<void> {
  const kept = changes.filter(({ reprintOf }) => reprintOf !== null);
  const known = await tx.finding.findMany({ where: { articleId: { in: kept.map(({ id }) => id) }, field: "reprint", origin: "rule" }, select: { articleId: true, reason: true, score: true } });
  await tx.finding.deleteMany({ where: { articleId: { in: changes.map(({ id }) => id) }, field: "reprint", origin: "rule" } });
  await tx.finding.createMany({
    data: kept.flatMap(({ id, reprintOf }) => {
      const why = reasonOf(id, pairs, names) ?? known.find(({ articleId }) => articleId === id);
      return why ? [{ articleId: id, field: "reprint", value: String(reprintOf), reason: why.reason, score: why.score, origin: "rule" }] : [];
    }),
  });
}

function reasonOf(id: number, pairs: readonly Pair[], names: ReadonlyMap<number, Named>): { reason: string; score: number } | null {
  const [best] = pairs.filter((pair) => pair.id === id || pair.other === id).sort((a, b) => b.share - a.share || a.id - b.id || a.other - b.other);
  const like = best && names.get(best.id === id ? best.other : best.id);
  if (!best || !like) return null;
  const percent = Math.round(best.share * 100);
  return { score: Number(best.share.toFixed(3)), reason: storableText(`${percent} % of the shorter text stands word for word in “${like.title}” by ${like.source.name}.`) };
}
