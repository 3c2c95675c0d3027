import { feedOperations } from "@/lib/api/private/feeds";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { feedTest } from "@/lib/sources/queries/feeds";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(feedOperations.getFeedTest, async (actor, { params: { id, job } }) => {
    asAdmin(actor);
    const test = await feedTest(id, job);
    return test && { body: test };
  }),
);
