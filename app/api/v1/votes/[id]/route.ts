import { commentsOperations } from "@/lib/api/private/comments";
import { asWriter } from "@/lib/auth/gates";
import { unvote, vote } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.voteForComment, async (actor, { params }) => {
    const voted = await vote(asWriter(actor), params.id);
    return voted && { body: voted };
  }),
  privately(commentsOperations.takeVoteBack, async (actor, { params }) => {
    const voted = await unvote(asWriter(actor), params.id);
    return voted && { body: voted };
  }),
);
