import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { mergeStories } from "@/lib/jobs/paper/story-desk/acts";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.mergeStories, async (actor, { params, body: { other, reason } }) => ({ body: await mergeStories(asModerator(actor), params.id, other, reason) })),
);
