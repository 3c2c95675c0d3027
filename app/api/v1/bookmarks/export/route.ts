import { bookmarksOperations } from "@/lib/api/private/bookmarks";
import { exportRows } from "@/lib/bookmarks/queries/export";
import { EXPORT_FILES, exportFile } from "@/lib/bookmarks/rules/export";
import { privateAddress, privately } from "@/lib/http/private";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateAddress(
  privately(bookmarksOperations.exportBookmarks, async (actor, { query: { format } }) => (
    { body: null, file: { ...EXPORT_FILES[format], pieces: exportFile(format, (shelf) => exportRows(actor.userId, shelf), new Date()) } }
  )),
);
