import { feedOperations } from "@/lib/api/private/feeds";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { askForTest } from "@/lib/jobs/paper/feed-desk/ask-test";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(feedOperations.testFeed, async (actor, { params: { id } }) => ({ body: { job: await askForTest(asAdmin(actor), id) }, status: 202 })),
);
