import { commentsOperations } from "@/lib/api/private/comments";
import { asWriter } from "@/lib/auth/gates";
import { flag, unflag } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.flagComment, async (actor, { params, body }) => {
    const flagged = await flag(asWriter(actor), params.id, body.reason, body.note);
    return flagged && { body: flagged };
  }),
  privately(commentsOperations.takeFlagBack, async (actor, { params }) => {
    await unflag(asWriter(actor), params.id);
    return { body: null };
  }),
);
