import { adminOpmlOperations } from "@/lib/api/private/admin-opml";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { chooseFeeds } from "@/lib/jobs/paper/opml/lists";
import { feedListEntries, findFeedList } from "@/lib/sources/queries/feed-lists";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOpmlOperations.getOpml, async (actor, { params: { id }, query }) => {
    asAdmin(actor);
    const [list, page] = await Promise.all([findFeedList(id), feedListEntries(id, query)]);
    return list && { body: { ...list, ...page } };
  }),
  privately(adminOpmlOperations.addFromOpml, async (actor, { params: { id }, body }) => {
    await chooseFeeds(asAdmin(actor), id, body);
    const list = await findFeedList(id);
    return list && { body: list, status: 202 };
  }),
);
