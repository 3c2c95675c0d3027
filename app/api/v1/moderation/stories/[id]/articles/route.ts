import { belongingOperations } from "@/lib/api/private/belonging";
import { asModerator } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { placeArticles } from "@/lib/jobs/paper/story-desk/acts";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(belongingOperations.placeArticles, async (actor, { params, body: { articles, reason } }) => ({ body: await placeArticles(asModerator(actor), articles, params.id, reason) })),
);
