import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { savedBody } from "@/lib/api/saved-bodies";
import { changeSaved, saveArticle, unsave } from "@/lib/bookmarks/mutations/save";
import { getSaved } from "@/lib/bookmarks/queries/page";
import type { SavedItem } from "@/lib/bookmarks/types";
import { privateAddress, privately } from "@/lib/http/private";

const found = (item: SavedItem | null) => item && { body: savedBody(item) };

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.getBookmark, async (actor, { params }) => found(await getSaved(actor.userId, params.id))),
  privately(bookmarksOperations.saveArticle, async (actor, { params: { id }, body: { savedAt, ...values } }) => {
    // A link is there already: what is given of it changes, and nothing else.
    if (!/^\d+$/.test(id)) return found(await changeSaved(actor, id, { ...values, lists: undefined }));
    return found(await saveArticle(actor, Number(id), { ...values, savedAt: savedAt === undefined ? undefined : new Date(savedAt) }));
  }),
  privately(bookmarksOperations.changeBookmark, async (actor, { params, body }) => found(await changeSaved(actor, params.id, body))),
  privately(bookmarksOperations.unsaveArticle, async (actor, { params }) => {
    const { removed, change } = await unsave(actor, params.id);
    return { body: { removed: removed && savedBody(removed), change } };
  }),
);
