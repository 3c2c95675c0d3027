import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { importSaved } from "@/lib/bookmarks/mutations/import";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.importBookmarks, async (actor, { body }) => ({ body: await importSaved(actor, body) })),
);
