import { feedOperations } from "@/lib/api/private/feeds";
import { asAdmin } from "@/lib/auth/gates";
import { privateAddress, privately } from "@/lib/http/private";
import { deleteFeed } from "@/lib/jobs/paper/feed-desk/delete";
import { changeFeed } from "@/lib/jobs/paper/feed-desk/edit";
import { tendFeeds } from "@/lib/jobs/paper/feed-desk/tend";
import { deskFeed } from "@/lib/sources/queries/feeds";

/** Time enough to be told whether there is a feed at a new address. */
const PATIENCE_MS = 60_000;

const shown = async (id: number) => {
  const feed = await deskFeed(id);
  return feed && { body: feed };
};

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(feedOperations.getFeed, async (actor, { params: { id } }) => {
    asAdmin(actor);
    return shown(id);
  }),
  privately(feedOperations.changeFeed, async (actor, { params: { id }, body }) => {
    await changeFeed(asAdmin(actor), id, body, AbortSignal.timeout(PATIENCE_MS));
    return shown(id);
  }),
  privately(feedOperations.tendFeed, async (actor, { params: { id }, body }) => {
    await tendFeeds(asAdmin(actor), [id], body.do);
    return shown(id);
  }),
  privately(feedOperations.deleteFeed, async (actor, { params: { id }, query: { articles } }) => ({
    body: await deleteFeed(asAdmin(actor), id, articles), status: articles === "drop" ? 202 : 200,
  })),
);
