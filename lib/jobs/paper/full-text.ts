import { isDeepStrictEqual } from "node:util";
import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { checkSelectors } from "@/lib/ingest/formats/page/check";
import type { Selectors } from "@/lib/ingest/formats/page/types";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { selectorsSchema, type FullTextEdit, type ReadPagesAgain } from "@/lib/sources/schema/full-text";
import { noSource } from "./try-page";

/**
 * Says how the full texts of a source are found: whether pages are fetched for them, whether they are looked at again, and
 * what is where on its pages. It holds for what its feeds bring from now on, and for pages that wait; where none are wanted
 * any more, none wait. The log
 * says that it changed.
 * @returns whether anything was different
 * @throws AppError `not-found`; `invalid` for a selector that cannot be read, with its name in `fields`
 */
export async function setFullText(actor: AdminActor, slug: string, { fullText, lookAgain, selectors }: FullTextEdit): Promise<boolean> {
  if (selectors) checkSelectors(selectors);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, fullText: true, lookAgain: true, selectors: true } });
    if (!source) throw noSource(slug);
    const wanted = { fullText: fullText ?? source.fullText, lookAgain: lookAgain ?? source.lookAgain, selectors: stored(selectors ?? selectorsSchema.safeParse(source.selectors).data ?? {}) };
    const fields = [...(wanted.fullText === source.fullText ? [] : ["fullText"]), ...(wanted.lookAgain === source.lookAgain ? [] : ["lookAgain"]), ...(isDeepStrictEqual(wanted.selectors, source.selectors) ? [] : ["selectors"])];
    if (fields.length === 0) return false;
    await tx.source.update({ where: { id: source.id }, data: wanted });
    if (wanted.fullText === "never") await tx.pageText.deleteMany({ where: { state: "waiting", article: { sourceId: source.id } } });
    await record(tx, actor, { action: "change-source", target: { type: "source", id: slug }, reason: "correction", detail: { fields } });
    return true;
  });
}

/**
 * Has the pages of a source's latest articles read again, as its selectors and our rules are now: by the same task and with
 * the same manners as the first time. An article keeps what it has until then; what is different of the same page makes no
 * revision. Pages that nobody asked for so far are not among them. The log says that it was done.
 * @returns how many pages wait now
 * @throws AppError `not-found`; `invalid` where pages of this source are not fetched, or none was asked for
 */
export async function readPagesAgain(actor: AdminActor, slug: string, { last }: ReadPagesAgain): Promise<number> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, fullText: true } });
    if (!source) throw noSource(slug);
    if (source.fullText === "never") throw new AppError("invalid", "Pages of this source are not fetched. Change that first.");
    const asked = await tx.$executeRaw`
      UPDATE "PageText" SET "againAt" = now(), "state" = CASE WHEN "state" = 'taken' THEN 'taken' ELSE 'waiting' END, "problem" = NULL, "attempts" = 0, "nextTryAt" = now(), "lookAgainAt" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
      WHERE "articleId" IN (SELECT a."id" FROM "Article" a JOIN "PageText" p ON p."articleId" = a."id" WHERE a."sourceId" = ${source.id} ORDER BY a."id" DESC LIMIT ${last})`;
    if (asked === 0) throw new AppError("invalid", "No article of this source has asked for its page yet.");
    await record(tx, actor, { action: "change-source", target: { type: "source", id: slug }, reason: "correction", detail: { fields: ["pages"], pages: asked } });
    return asked;
  });
}

/** As JSON has it: without what is not given. */
function stored({ remove, ...rest }: Selectors): Record<string, string | string[]> {
  const removed = remove?.filter(Boolean) ?? [];
  const given = Object.entries(rest).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return { ...Object.fromEntries(given), ...(removed.length > 0 ? { remove: removed } : {}) };
}
