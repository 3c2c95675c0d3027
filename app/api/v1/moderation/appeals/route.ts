import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { listAppeals } from "@/lib/moderation/queries/appeals";
import { idOf } from "@/lib/moderation/rules/forms";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.listAppeals, async (actor, { query }) => {
    const { appeals, next } = await listAppeals(asModerator(actor).userId, idOf(query.after) ?? undefined);
    const items = appeals.map(({ act, ...appeal }) => ({ ...appeal, act: act.id, action: act.action, reason: act.reason }));
    return { body: { items, next: next === null ? null : String(next) } };
  }),
);
