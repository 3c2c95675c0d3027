import type { z } from "zod";
import { adminPaperOperations } from "@/lib/api/private/admin-paper";
import { deskArticle } from "@/lib/articles/queries/desk";
import type { articleChangeSchema } from "@/lib/articles/schema/correction";
import { HIDING_REASONS, SHOWING_REASONS } from "@/lib/articles/types/desk";
import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { closeDiscussion } from "@/lib/comments/mutations/closing";
import { AppError } from "@/lib/errors";
import { privateAddress, privately } from "@/lib/http/private";
import { correctArticle } from "@/lib/jobs/paper/correct-article";
import { deleteArticle } from "@/lib/jobs/paper/delete-article";
import { hideArticle, showArticleAgain } from "@/lib/jobs/paper/hide-article";
import { setApart } from "@/lib/jobs/paper/set-apart";

type Change = z.output<typeof articleChangeSchema>;

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminPaperOperations.getAdminArticle, async (actor, { params: { id } }) => {
    asAdmin(actor);
    const article = await deskArticle(id);
    return article && { body: article };
  }),
  privately(adminPaperOperations.changeArticle, async (actor, { params: { id }, body }) => {
    await change(asAdmin(actor), id, body);
    const article = await deskArticle(id);
    return article && { body: article };
  }),
  privately(adminPaperOperations.deleteArticle, async (actor, { params: { id }, query: { reason, note } }) => {
    await deleteArticle(asAdmin(actor), { id }, { why: reason, note: note ?? null });
    return { body: null };
  }),
);

/** Reasons are looked at before anything is done, so that nothing is done by halves. */
async function change(actor: AdminActor, id: number, { restore, note, status, discussion, reason, apart, ...values }: Change): Promise<void> {
  const [hiding, showing] = [HIDING_REASONS.find((one) => one === reason), SHOWING_REASONS.find((one) => one === reason)];
  if ((status === "hidden" || discussion === "closed") && !hiding) throw needsReason(HIDING_REASONS);
  if ((status === "visible" || discussion === "open") && !showing) throw needsReason(SHOWING_REASONS);
  await correctArticle(actor, id, { values, restore, note });
  if (apart !== undefined) await setApart(actor, id, apart);
  if (status === "hidden" && hiding) await hideArticle(actor, id, hiding);
  if (status === "visible" && showing) await showArticleAgain(actor, id, showing);
  if (discussion === "closed" && hiding) await closeDiscussion(actor, { articleId: id }, true, hiding);
  if (discussion === "open" && showing) await closeDiscussion(actor, { articleId: id }, false, showing);
}

function needsReason(reasons: readonly string[]): AppError {
  return new AppError("invalid", `Give a reason for the public log: ${reasons.join(", ")}.`, { fields: { reason: `One of ${reasons.join(", ")}.` } });
}
