import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { savedBody } from "@/lib/api/saved-bodies";
import { changeSaved, saveArticle, unsave } from "@/lib/bookmarks/mutations/save";
import { getSaved } from "@/lib/bookmarks/queries/page";
import type { SavedState } from "@/lib/bookmarks/types";
import { privateAddress, privately } from "@/lib/http/private";

const found = (state: SavedState | null) => state && { body: state };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.getBookmark, async (actor, { params }) => {
    const item = await getSaved(actor.userId, params.id);
    return item && { body: savedBody(item) };
  }),
  privately(bookmarksOperations.saveArticle, async (actor, { params: { id }, body: { savedAt, ...values } }) => {
    // A link is there already: what is given of it changes, and nothing else.
    if (!/^\d+$/.test(id)) return found(await changeSaved(actor, id, { ...values, lists: undefined }));
    return found(await saveArticle(actor, Number(id), { ...values, savedAt: savedAt === undefined ? undefined : new Date(savedAt) }));
  }),
  privately(bookmarksOperations.changeBookmark, async (actor, { params, body }) => found(await changeSaved(actor, params.id, body))),
  privately(bookmarksOperations.unsaveArticle, async (actor, { params }) => ({ body: await unsave(actor, params.id) })),
);
