import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { partStories } from "@/lib/jobs/paper/story-desk/acts";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.partStory, async (actor, { params, body: { articles, into, reason } }) => ({ body: await partStories(asModerator(actor), params.id, articles, into ?? null, reason) })),
);
