import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { addToList, removeFromList } from "@/lib/bookmarks/mutations/lists";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.addToList, async (actor, { params }) => {
    const state = await addToList(actor, params.id, params.article);
    return state && { body: state };
  }),
  privately(bookmarksOperations.removeFromList, async (actor, { params }) => {
    await removeFromList(actor, params.id, params.article);
    return { body: null };
  }),
);
