import { blockedBody, ownBody } from "@/lib/api/comment-bodies";
import { commentsOperations } from "@/lib/api/private/comments";
import { listWaiting, mineIn } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";
import { standingOf } from "@/lib/moderation/queries/appeals";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.getMineInDiscussion, async ({ userId }, { params: { id }, query: { lang } }) => {
    const [mine, waiting, standing] = await Promise.all([mineIn(userId, id), listWaiting(userId, id), standingOf(userId)]);
    return mine && { body: { ...mine, waiting: waiting.map((own) => ownBody(own, lang)), blocked: blockedBody(standing, lang) } };
  }),
);
