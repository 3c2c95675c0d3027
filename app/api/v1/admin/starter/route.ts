import { adminOpmlOperations } from "@/lib/api/private/admin-opml";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { switchOnStarters } from "@/lib/jobs/paper/opml/lists";
import { findFeedList } from "@/lib/sources/queries/feed-lists";
import { starterList } from "@/lib/sources/queries/starter";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(adminOpmlOperations.getStarterList, async (actor) => {
    asAdmin(actor);
    return { body: { feeds: await starterList() } };
  }),
  privately(adminOpmlOperations.switchOnStarters, async (actor, { body: { positions } }) => {
    const list = await findFeedList(await switchOnStarters(asAdmin(actor), positions));
    return list && { body: list, status: 202 };
  }),
);
