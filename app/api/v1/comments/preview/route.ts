import { commentsOperations } from "@/lib/api/private/comments";
import { asWriter } from "@/lib/auth/gates";
import { previewOf } from "@/lib/comments/queries";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.previewComment, async (actor, { body }) => {
    asWriter(actor);
    return { body: { html: await previewOf(body.text) } };
  }),
);
