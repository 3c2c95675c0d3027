import type { Db } from "@/lib/db/client";
import { titleHash } from "../identity";
import type { Grave } from "../match";
import { sketchOf, thinned } from "../sketch";
import { readSaid } from "./said";

/** Hashes kept of a deleted article: enough to know a corrected copy of any length. */
const SKETCH = 1024;
const ALL = 2 ** 32;

/**
 * Remembers an article that is about to be deleted for good: every identity under which it was ever
 * seen, the documents that held it, and hashes of its words. Nothing of it can be read from them.
 */
export async function bury(tx: Db, articleId: number, reason: string | null): Promise<void> {
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      identity: true, title: true, said: true, contentHash: true, body: { select: { text: true } },
      origins: { select: { identities: true, import: { select: { documentName: true, checksum: true } } } },
    },
  });
  const sketch = thinned(sketchOf(article.body?.text ?? ""), SKETCH);
  await tx.articleTombstone.create({
    data: {
      reason,
      identities: [...new Set([article.identity, ...article.origins.flatMap((origin) => origin.identities)])],
      documents: [...new Set(article.origins.flatMap(({ import: from }) => (from ? [from.documentName, from.checksum] : [])))],
      titleHash: titleHash(String(readSaid(article.said).title?.title ?? article.title)),
      contentHash: article.contentHash,
      runs: sketch.runs,
      // The column is signed.
      sketch: [...sketch.hashes].map((run) => run | 0),
    },
  });
}

/** The deleted articles that a document held in any version, and those of the given identities. */
export async function gravesOf(tx: Db, documentName: string, checksum: string, identities: readonly string[]): Promise<Grave[]> {
  const rows = await tx.articleTombstone.findMany({
    where: { OR: [{ documents: { hasSome: [documentName, checksum] } }, { identities: { hasSome: [...identities] } }] },
    orderBy: { id: "asc" },
  });
  return rows.map(({ identities: names, titleHash: title, contentHash, deletedAt, reason, runs, sketch }) => {
    const hashes = sketch.map((run) => run >>> 0);
    const limit = runs > hashes.length ? hashes.reduce((highest, run) => Math.max(highest, run), 0) + 1 : ALL;
    return { identities: names, titleHash: title, contentHash, deletedAt, reason, sketch: { runs, limit, hashes: new Set(hashes) } };
  });
}
