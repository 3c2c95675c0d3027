import { postedBody } from "@/lib/api/comment-bodies";
import { commentsOperations } from "@/lib/api/private/comments";
import { asWriter } from "@/lib/auth/gates";
import { postComment } from "@/lib/comments/mutations";
import { ownComment } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.postComment, async (actor, { body: { article, ...sent } }) => {
    const posted = await postComment(asWriter(actor), article, sent);
    return posted && { status: 201, body: postedBody(posted, await whyNotPublic(actor.userId, posted)) };
  }),
);

/** What is public needs no reasons, and costs no reading. */
async function whyNotPublic(userId: string, { id, status }: { id: number; status: string }) {
  return status === "published" ? null : ownComment(userId, id);
}
