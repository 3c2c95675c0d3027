import { addingOperations } from "@/lib/api/private/adding";
import { feedOperations } from "@/lib/api/private/feeds";
import { asAdmin } from "@/lib/auth/gates";
import { countOwn } from "@/lib/auth/limits";
import { listHandler } from "@/lib/http/listing";
import { privateAddress, privately } from "@/lib/http/private";
import { tendFeeds } from "@/lib/jobs/paper/feed-desk/tend";
import { subscribe } from "@/lib/jobs/paper/feeds";
import { feedList } from "@/lib/sources/queries/feeds";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  listHandler(feedList, feedOperations.listFeeds),
  privately(addingOperations.addFeeds, async (actor, { body: { address, ...options } }) => {
    const admin = asAdmin(actor);
    await countOwn("look", admin.userId);
    const { added } = await subscribe(admin, address, options, new AbortController().signal);
    return { body: added, status: added.feeds.some(({ created }) => created) ? 201 : 200 };
  }),
  privately(feedOperations.tendFeeds, async (actor, { body: { do: act, feeds, fixedSeconds } }) => ({ body: await tendFeeds(asAdmin(actor), feeds, act, fixedSeconds ?? null) })),
);
