import { commentsOperations } from "@/lib/api/private/comments";
import { hidePerson, showPerson } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(commentsOperations.hidePerson, async (actor, { params }) => {
    const hidden = await hidePerson(actor, params.handle);
    return hidden && { body: hidden };
  }),
  privately(commentsOperations.showPerson, async (actor, { params }) => {
    await showPerson(actor, params.handle);
    return { body: null };
  }),
);
