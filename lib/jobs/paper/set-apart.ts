import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { AppError } from "@/lib/errors";
import { lockArticle } from "@/lib/ingest/store/update";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { publish } from "../publish";

const APART = "Whoever runs this paper calls it a piece of its own.";

/**
 * Says that an article is a piece of its own, whatever others are like it: it is no reprint, and nothing is a reprint of
 * it. Or takes that back, so that the worker compares it again. What was one piece with it stands in the lists at once,
 * until the worker has compared it anew.
 * @returns false when nothing was different
 * @throws AppError `not-found`
 */
export async function setApart(actor: AdminActor, id: number, apart: boolean): Promise<boolean> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    if (!(await lockArticle(tx, id))) throw new AppError("not-found", "There is no such article. It may have been deleted.");
    const said = { articleId: id, field: "reprint" };
    const settled = (await tx.finding.count({ where: { ...said, origin: "admin" } })) > 0;
    if (settled === apart) return false;
    const before = await tx.article.findUniqueOrThrow({
      where: { id },
      select: { slug: true, reprintOf: { select: { slug: true } }, reprints: { select: { slug: true } }, source: { select: { slug: true } }, topics: { select: { topic: { select: { slug: true } } } } },
    });
    await tx.finding.deleteMany({ where: said });
    if (apart) {
      await tx.finding.create({ data: { ...said, value: "none", reason: APART, origin: "admin" } });
      await tx.article.update({ where: { id }, data: { reprintOfId: null } });
      await tx.$queryRaw`SELECT "release_reprints"(${id}::int)::text`;
    }
    await tx.$queryRaw`SELECT "ask_reprint_check"(ARRAY[${id}::int])::text`;
    await publish(tx, {
      articles: [before.slug, ...(before.reprintOf ? [before.reprintOf.slug] : []), ...before.reprints.map(({ slug }) => slug)],
      sources: [before.source.slug], topics: before.topics.map(({ topic }) => topic.slug),
    });
    await record(tx, actor, { action: "change-label", target: { type: "article", id }, reason: "correction", detail: { fields: ["reprint"] } });
    return true;
  }));
}
