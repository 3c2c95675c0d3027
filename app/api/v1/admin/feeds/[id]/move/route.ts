import { feedOperations } from "@/lib/api/private/feeds";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { moveFeed } from "@/lib/jobs/paper/feed-desk/move";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(feedOperations.moveFeed, async (actor, { params: { id }, body }) => ({ body: { articles: (await moveFeed(asAdmin(actor), id, body)).articles } })),
);
