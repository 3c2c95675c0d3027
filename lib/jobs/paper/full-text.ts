import { isDeepStrictEqual } from "node:util";
import type { AdminActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { checkSelectors } from "@/lib/ingest/formats/page/check";
import type { Selectors } from "@/lib/ingest/formats/page/types";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { selectorsSchema, type FullTextEdit } from "@/lib/sources/schema/full-text";
import { noSource } from "./try-page";

/**
 * Says how the full texts of a source are found: whether pages are fetched for them, and what is where on its pages. It
 * holds for what its feeds bring from now on, and for pages that wait; where none are wanted any more, none wait. The log
 * says that it changed.
 * @returns whether anything was different
 * @throws AppError `not-found`; `invalid` for a selector that cannot be read, with its name in `fields`
 */
export async function setFullText(actor: AdminActor, slug: string, { fullText, selectors }: FullTextEdit): Promise<boolean> {
  if (selectors) checkSelectors(selectors);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const source = await tx.source.findUnique({ where: { slug }, select: { id: true, fullText: true, selectors: true } });
    if (!source) throw noSource(slug);
    const wanted = { fullText: fullText ?? source.fullText, selectors: stored(selectors ?? selectorsSchema.safeParse(source.selectors).data ?? {}) };
    const fields = [...(wanted.fullText === source.fullText ? [] : ["fullText"]), ...(isDeepStrictEqual(wanted.selectors, source.selectors) ? [] : ["selectors"])];
    if (fields.length === 0) return false;
    await tx.source.update({ where: { id: source.id }, data: wanted });
    if (wanted.fullText === "never") await tx.pageText.deleteMany({ where: { state: "waiting", article: { sourceId: source.id } } });
    await record(tx, actor, { action: "change-source", target: { type: "source", id: slug }, reason: "correction", detail: { fields } });
    return true;
  });
}

/** As JSON has it: without what is not given. */
function stored({ remove, ...rest }: Selectors): Record<string, string | string[]> {
  const removed = remove?.filter(Boolean) ?? [];
  const given = Object.entries(rest).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return { ...Object.fromEntries(given), ...(removed.length > 0 ? { remove: removed } : {}) };
}
