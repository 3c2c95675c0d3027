import { moderationOperations } from "@/lib/api/private/moderation";
import { asModerator } from "@/lib/auth/gates";
import { decide } from "@/lib/comments/mutations";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(moderationOperations.decideComments, async (actor, { body }) => {
    const acts = await decide(asModerator(actor), body.ids, body.do === "approve" ? { do: "approve", reason: "within-rules" } : { do: body.do, reason: body.reason });
    return { body: { acts: [...acts].map(([comment, act]) => ({ comment, act })) } };
  }),
);
