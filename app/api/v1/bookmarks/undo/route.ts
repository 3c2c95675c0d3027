import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { undoChange } from "@/lib/bookmarks/mutations/undo";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.undoBookmarks, async (actor, { body }) => {
    const undone = await undoChange(actor, body.change);
    return undone && { body: undone };
  }),
);
